import { beforeEach, describe, expect, it } from 'vitest';
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

// A backup code that the site took was marked as free again: by a report that came late, by a field that the page emptied
// while the code was on its way, by the prompt of the next login.

const codes = Array.from({ length: 10 }, (_, at) => `AB${at}2-CD34-EF56-GH7${at}`);
const inside: PromptSeen = {
  ...loginPrompt,
  nonce: 'inside',
  kind: 'none',
  waitsFor: null,
  fields: 0,
  path: '/settings/security',
  openedAnew: true,
};
/** The same document, which shows something else now. */
const insideAtOnce: PromptSeen = { ...inside, nonce: entry.nonce };

let world: TestWorld;

beforeEach(async () => {
  world = testWorld();
  const { handlers } = world;
  await handlers['vault.create']({ password: 'a password for tests' }, extension);
  const { drafts } = await handlers['draft.read']({ text: enrolmentUri }, extension);
  const [draft] = drafts;
  if (draft === undefined) throw new Error('no draft');
  const { issuer, account } = draft;
  const { id } = await handlers['draft.keep']({ id: draft.id, issuer, account, bind: false }, extension);
  await world.deps.vault.bind(id, { origin: helpkit.origin, source: 'enrolled', at: 0 });
  const given = await handlers['codes.given'](
    { id: '', text: codes.join('\n'), source: 'pasted' },
    extension,
  );
  await handlers['codes.keep']({ id, waiting: given.id, passphrase: null }, extension);
  await see(entry);
  await handlers['codes.asked']({ nonce: 'entry', accountId: null, anyway: false }, helpkit);
});

const see = (seen: PromptSeen) => world.handlers['prompt.seen'](seen, helpkit);
const notIn = () => world.handlers['codes.unfilled']({ nonce: 'entry' }, helpkit);
const pass = (ms: number) => {
  world.clock.now += ms;
};
async function mark(): Promise<string | undefined> {
  const [view] = await world.handlers['codes.list']({}, extension);
  return view?.set?.marks[0]?.is;
}

describe('a code that the site took', () => {
  it('stays used when its document says only then that nothing got in', async () => {
    await see(inside);
    await notIn();
    expect(await mark()).toBe('used');
  });

  it('is not free when its document said so before the page moved on', async () => {
    await notIn();
    expect(await mark()).toBe('unused');
    pass(500);
    await see(inside);
    expect(await mark()).toBe('used');
  });

  it('is not free where the page empties its field while it sends', async () => {
    await see({ ...entry, emptied: true });
    pass(500);
    await see(insideAtOnce);
    expect(await mark()).toBe('used');
  });

  it('is tried where a refusal is followed by a page for those who are let in, much later', async () => {
    await see({ ...entry, emptied: true });
    pass(20_000);
    await see(inside);
    expect(await mark()).toBe('tried');
  });

  it('stays used when the first document speaks late, or is gone back to', async () => {
    await see(inside);
    await see({ ...entry, emptied: true });
    expect(await mark()).toBe('used');
  });

  it('stays used at the next login, whose site tells nobody where it was come from', async () => {
    await see(inside);
    pass(60_000);
    await see({ ...entry, nonce: 'next', openedAnew: false });
    expect(await mark()).toBe('used');
  });

  it('is tried at worst where the prompt comes back at once', async () => {
    await see(inside);
    pass(1_000);
    await see({ ...entry, nonce: 'next', openedAnew: false });
    expect(await mark()).toBe('tried');
  });

  it('is judged by reports in the order in which they were made, however long each takes', async () => {
    await Promise.all([see({ ...entry, emptied: false }), see(inside), notIn()]);
    expect(await mark()).toBe('used');
  });
});

describe('a code that the site refused', () => {
  it('stays free when the person then logs in another way', async () => {
    await see({ ...entry, nonce: 'again', openedAnew: false });
    await see({ ...loginPrompt, nonce: 'app' });
    pass(10_000);
    await see(inside);
    expect(await mark()).toBe('unused');
  });

  it('stays free when the next one is given and taken', async () => {
    await see({ ...entry, nonce: 'again', openedAnew: false });
    await world.handlers['codes.asked']({ nonce: 'again', accountId: null, anyway: false }, helpkit);
    await see(inside);
    const [view] = await world.handlers['codes.list']({}, extension);
    expect(view?.set?.marks.slice(0, 2).map(({ is }) => is)).toEqual(['unused', 'used']);
  });
});
