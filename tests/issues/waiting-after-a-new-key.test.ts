import { expect, it } from 'vitest';
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
