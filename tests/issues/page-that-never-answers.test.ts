import { expect, it } from 'vitest';
import { AppError } from '../../lib/core/errors.ts';
import type { MessageName, RequestOf } from '../../lib/messaging/contract.ts';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from '../unit/background/world.ts';

// A page whose dialog is open, or whose script never ends, answers nothing. Locking, unlocking and every change waited until
// each page with a prompt had looked at itself anew: any such page kept the popup waiting for ever.

const password = 'a password of tests';
const uri =
  'otpauth://totp/HelpKit:person@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=HelpKit';

async function worldWithAccount() {
  const world = testWorld();
  const { handlers } = world;
  await handlers['vault.create']({ password }, extension);
  const { drafts } = await handlers['draft.read']({ text: uri }, extension);
  const keep = drafts.map(({ id, issuer, account }) => ({ id, issuer, account, bind: false }));
  await handlers['draft.keepAll']({ keep, drop: [] }, extension);
  await handlers['prompt.seen'](loginPrompt, helpkit);
  const [account] = await handlers['account.list']({}, extension);
  return { world, id: account?.id ?? '' };
}

const standStill = ({ page }: TestWorld) => {
  page['page.refresh'] = () => new Promise(() => {});
};

type Act = { [N in MessageName]: [name: N, request: (id: string) => RequestOf<N>] }[MessageName];
const acts: Act[] = [
  ['vault.lock', () => ({})],
  ['vault.unlock', () => ({ password })],
  ['account.remove', (id) => ({ id })],
  ['account.bind', (id) => ({ id, origin: 'https://app.helpkit.in' })],
  ['codes.drop', () => ({ waiting: 'none' })],
];

it.each(acts)(
  '%s is answered while a page stands still, which hears of it all the same',
  async (name, request) => {
    const { world, id } = await worldWithAccount();
    if (name === 'vault.unlock') await world.handlers['vault.lock']({}, extension);
    standStill(world);
    world.told.length = 0;
    // Each name with the request of its own.
    const act = world.handlers[name] as (request: object, caller: typeof extension) => Promise<unknown>;
    await act(request(id), extension);
    expect(world.told.map((one) => one.name)).toContain('page.refresh');
  },
);

it('a page that stands still is not told as one that no extension may read', async () => {
  const { world } = await worldWithAccount();
  world.page['page.look'] = () => Promise.reject(new AppError('page-silent'));
  await expect(world.handlers['tab.look']({ tabId: 7 }, extension)).rejects.toMatchObject({
    code: 'page-silent',
  });
});
