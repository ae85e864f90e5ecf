import { beforeEach, expect, it } from 'vitest';
import type { AccountSeen } from '../../lib/messaging/page-contract.ts';
import { member } from '../unit/background/member.ts';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from '../unit/background/world.ts';

// What a page said first could be kept last, so that half of a list stood for all of it; and a login that waited for the vault
// to be open was lost where the vault shut again right then.
const password = 'correct horse battery staple';
let world: TestWorld;
beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password }, extension);
});

const page: AccountSeen = {
  path: '/settings/team/members',
  username: 'owner@team.example',
  outside: false,
  devices: null,
  recovery: null,
  own: null,
  team: null,
};
const list = (count: number): AccountSeen => ({
  ...page,
  team: {
    required: null,
    graceDays: null,
    members: Array.from({ length: count }, (_, at) => member(at)),
    page: null,
    next: false,
    filtered: false,
  },
});

it('a page that is drawn bit by bit counts as it was told last, however long the first bit takes', async () => {
  const { vault } = world.deps;
  const { sealDraft } = vault;
  let first = true;
  vault.sealDraft = async (text) => {
    if (first) {
      first = false;
      await new Promise((rested) => setTimeout(rested, 200));
    }
    return sealDraft(text);
  };
  const seen = world.handlers['account.seen'];
  await Promise.all([seen(list(2), helpkit), seen(list(9), helpkit)]);
  const { readings } = await world.handlers['team.read']({}, extension);
  expect(readings.map(({ members }) => members.length)).toEqual([9]);
});

it('a trusted device that could not be entered is entered at the next occasion', async () => {
  const prompt = { ...loginPrompt, trustBox: true, trustTicked: true, trustMinutes: 43_200 };
  await world.handlers['prompt.seen'](prompt, helpkit);
  const { changeLedger } = world.deps.vault;
  world.deps.vault.changeLedger = async (name, change) => {
    if (name === 'trusted') await world.deps.vault.lock('manual');
    return changeLedger(name, change);
  };
  const running = {
    stage: 'running',
    dueAt: world.clock.now + 86_400_000,
    hoursLeft: null,
    canCancel: true,
  } as const;
  await world.handlers['account.seen']({ ...page, recovery: running }, helpkit).catch(() => null);
  expect(world.mark.said, 'and a warning of the same page is given all the same').toMatchObject({
    text: '!',
  });
  world.deps.vault.changeLedger = changeLedger;
  await world.handlers['vault.unlock']({ password }, extension);
  expect((await world.handlers['trust.list']({}, extension)).devices).toHaveLength(1);
});
