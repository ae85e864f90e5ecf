import { beforeEach, expect, it } from 'vitest';
import type { PageCaller } from '../../lib/messaging/caller.ts';
import { callerOf } from '../../lib/messaging/caller.ts';
import { insidePage as inside } from '../unit/background/seen-pages.ts';
import {
  enrolmentUri,
  extension,
  helpkit,
  loginPrompt,
  type TestWorld,
  testWorld,
} from '../unit/background/world.ts';

const moment = 10 * 60_000;
const hidden: PageCaller = { ...helpkit, isPrivate: true };
let world: TestWorld;

const list = async () => (await world.handlers['trust.list']({}, extension)).devices;

beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
  const [draft] = (await world.handlers['draft.read']({ text: enrolmentUri }, extension)).drafts;
  if (draft === undefined) throw new Error('no draft');
  const { id, issuer, account } = draft;
  const kept = await world.handlers['draft.keep']({ id, issuer, account, bind: false }, extension);
  await world.deps.vault.bind(kept.id, { origin: helpkit.origin, source: 'person', at: 0 });
  await world.handlers['preferences.write']({ trustDevices: 'always' }, extension);
});

async function trustedHere(): Promise<void> {
  await world.handlers['prompt.seen'](loginPrompt, helpkit);
  await world.handlers['fill.asked']({ nonce: loginPrompt.nonce, accountId: null, click: true }, helpkit);
  await world.handlers['account.seen'](inside, helpkit);
  world.clock.now += moment;
}

// A site knows nothing of this browser in a private window: that it asks for a code there, and lists no device as this one,
// was taken for the loss of a trust that holds.
it('a login in a private window takes no trust from the ledger', async () => {
  await trustedHere();
  await world.handlers['prompt.seen']({ ...loginPrompt, nonce: 'nonce-2' }, hidden);
  await world.handlers['account.seen']({ ...inside, path: '/settings/security', devices: [] }, hidden);
  expect(await list()).toMatchObject([{ state: 'trusted' }]);
});

// And the window forgets at its end what the ledger told for thirty days.
it('a private window is entered as no trusted device, and its box is not ticked', async () => {
  await world.handlers['prompt.seen']({ ...loginPrompt, trustTicked: true }, hidden);
  const answer = await world.handlers['fill.asked'](
    { nonce: loginPrompt.nonce, accountId: null, click: true },
    hidden,
  );
  expect(answer).toMatchObject({ status: 'code', trust: false });
  await world.handlers['account.seen'](inside, hidden);
  expect(await list()).toEqual([]);
});

it('the browser says which window is private', () => {
  const own = { id: 'us', origin: 'chrome-extension://us' };
  const sender = { id: 'us', url: 'https://app.helpkit.in/login', frameId: 0, tab: { id: 7 } };
  expect(callerOf(sender, own)).not.toHaveProperty('isPrivate');
  expect(callerOf({ ...sender, tab: { id: 7, incognito: true } }, own)).toMatchObject({ isPrivate: true });
});
