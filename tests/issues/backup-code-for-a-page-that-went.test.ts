import { beforeEach, expect, it } from 'vitest';
import { watchBackupFill } from '../../lib/background/backup-codes-judge.ts';
import { AppError } from '../../lib/core/errors.ts';
import type { PromptSeen } from '../../lib/messaging/page-contract.ts';
import { backupEntry as entry } from '../unit/background/seen-pages.ts';
import {
  enrolmentUri,
  extension,
  helpkit,
  loginPrompt,
  type TestWorld,
  testWorld,
} from '../unit/background/world.ts';

const codes = Array.from({ length: 10 }, (_, at) => `AB${at}2-CD34-EF56-GH7${at}`);
let world: TestWorld;
let id: string;

const fillIt = () => world.handlers['codes.fill']({ tabId: 7, id, passphrase: '', anyway: false }, extension);
const marks = async () => {
  const [view] = await world.handlers['codes.list']({}, extension);
  return new Set((view?.set?.marks ?? []).map(({ is }) => is));
};

beforeEach(async () => {
  world = testWorld();
  const { handlers } = world;
  await handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
  const [draft] = (await handlers['draft.read']({ text: enrolmentUri }, extension)).drafts;
  if (draft === undefined) throw new Error('no draft');
  const { issuer, account } = draft;
  ({ id } = await handlers['draft.keep']({ id: draft.id, issuer, account, bind: false }, extension));
  await world.deps.vault.bind(id, { origin: helpkit.origin, source: 'enrolled', at: 0 });
  const given = await handlers['codes.given']({ id, text: codes.join('\n'), source: 'pasted' }, extension);
  await handlers['codes.keep']({ id, waiting: given.id, passphrase: null }, extension);
  await handlers['prompt.seen'](entry, helpkit);
});

// The login ran out while the popup was open, and the page that took its place asks for nothing, so it never tells of
// itself: one of ten codes was marked as perhaps used, and called filled.
it('no backup code is taken for a page that has gone on since it was looked at', async () => {
  world.page['page.look'] = () => ({
    ...loginPrompt,
    nonce: 'ran-out',
    kind: 'none',
    waitsFor: null,
    fields: 0,
  });
  expect(await fillIt()).toEqual({ status: 'none', receipt: null });
  expect(await marks()).toEqual(new Set(['unused']));
});

it('nor for one that answers nothing', async () => {
  world.page['page.look'] = () => {
    throw new AppError('page-silent');
  };
  await expect(fillIt()).rejects.toThrow('page-silent');
  expect(await marks()).toEqual(new Set(['unused']));
});

// A site that takes long to let somebody in answers nothing meanwhile: the look at it failed, none came after it, and the code
// that was used stayed marked as perhaps used.
it('a page that is slow to follow is looked at until it says what became of the code', async () => {
  const { handlers, page } = world;
  await handlers['codes.asked']({ nonce: 'entry', accountId: null, anyway: false }, helpkit);
  world.tabs[0] = { id: 7, windowId: 1, url: 'https://app.helpkit.in/inbox', active: true };
  const inside: PromptSeen = {
    ...loginPrompt,
    nonce: 'inside',
    kind: 'none',
    waitsFor: null,
    fields: 0,
    path: '/inbox',
  };
  let looks = 0;
  page['page.look'] = async () => {
    looks += 1;
    if (looks === 1) throw new AppError('page-silent');
    await handlers['prompt.seen'](inside, helpkit);
    return inside;
  };
  await watchBackupFill(world.deps, 7);
  expect(await marks()).toEqual(new Set(['used', 'unused']));
});
