import { expect, it } from 'vitest';
import type { Going } from '../../lib/background/team-course.ts';
import { gatherMembers, keepPage, readGoing } from '../../lib/background/team-course.ts';
import { enrolmentUri, extension, testWorld } from '../unit/background/world.ts';

const password = 'correct horse battery staple';
const other = 'another long pass phrase';
const third = 'the third of these phrases';
const elsewhere = 'otpauth://totp/Example:someone?secret=KRUGKIDROVUWG2ZA&issuer=Example';

it('what waits for a yes outlives every change of what opens the vault, a forgotten password too', async () => {
  const { handlers, dump } = testWorld();
  await handlers['vault.create']({ password }, extension);
  await handlers['draft.read']({ text: enrolmentUri }, extension);
  await handlers['form.save']({ text: '{"half":"typed"}' }, extension);
  const waiting = async () => (await handlers['draft.list']({}, extension)).map(({ issuer }) => issuer);
  const form = async () => (await handlers['opening.read']({}, extension)).form;
  expect(await waiting()).toEqual(['HelpKit']);

  await handlers['way.password']({ current: password, next: other }, extension);
  expect(await waiting()).toEqual(['HelpKit']);
  expect(await form()).toBe('{"half":"typed"}');

  const words = (await handlers['recovery.draw']({}, extension)).words.join(' ');
  await handlers['recovery.keep']({ password: other, words }, extension);
  await handlers['vault.lock']({}, extension);
  await handlers['draft.read']({ text: elsewhere }, extension);
  // Nothing is carried by a secret that opens nothing.
  const wrong = (await handlers['recovery.draw']({}, extension)).words.join(' ');
  await handlers['way.recover']({ words: wrong, next: third }, extension);
  await handlers['way.recover']({ words, next: third }, extension);
  expect(await waiting()).toEqual(['HelpKit', 'Example']);
  expect(await form()).toBe('{"half":"typed"}');
  expect(dump()).not.toContain('JBSWY3DPEHPK3PXP');
});

it('so do backup codes that wait for theirs, and a list of members on its way', async () => {
  const { handlers, deps, dump } = testWorld();
  await handlers['vault.create']({ password }, extension);
  const codes = Array.from({ length: 10 }, (_, at) => `AB${at}2-CD34-EF56-GH7${at}`);
  await handlers['codes.given']({ id: '', text: codes.join('\n'), source: 'pasted' }, extension);
  const going: Going = {
    course: { origin: 'https://app.helpkit.in', readAt: 1, pages: null, rows: 1, whole: false },
    tabId: 7,
    documentId: null,
    next: true,
  };
  const member = {
    email: 'agent@example.com',
    name: 'Agent',
    role: 'member',
    state: 'on',
    method: 'app',
    since: null,
    deadline: null,
    daysLeft: null,
  } as const;
  await keepPage(deps, going, 1, [member]);

  await handlers['way.password']({ current: password, next: other }, extension);
  const { waitingCodes } = await handlers['opening.read']({}, extension);
  expect(waitingCodes?.masked).toHaveLength(10);
  expect(await readGoing(deps)).toEqual(going);
  expect(await gatherMembers(deps)).toEqual([member]);
  for (const code of codes) expect(dump()).not.toContain(code);
});
