import { expect, it } from 'vitest';
import type { AccountSeen } from '../../lib/messaging/page-contract.ts';
import { insidePage } from '../unit/background/seen-pages.ts';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from '../unit/background/world.ts';
import { keepTotp } from './kept.ts';

const password = 'correct horse battery staple';
const hour = 60 * 60_000;
const day = 24 * hour;

/** A browser that HelpKit trusts, a recovery that runs there, and the person's own deadline. */
async function known(): Promise<TestWorld> {
  const world = testWorld();
  const { handlers, clock } = world;
  await handlers['vault.create']({ password }, extension);
  await keepTotp(world, 'agent', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  await handlers['preferences.write']({ trustDevices: 'always' }, extension);
  await handlers['prompt.seen'](loginPrompt, helpkit);
  await handlers['fill.asked']({ nonce: loginPrompt.nonce, accountId: null, click: true }, helpkit);
  const page = (change: Partial<AccountSeen>) =>
    handlers['account.seen']({ ...insidePage, ...change }, helpkit);
  await page({});
  const dueAt = clock.now + 20 * hour;
  const recovery = { stage: 'running', dueAt, hoursLeft: null, canCancel: true } as const;
  const own = { at: clock.now + 5 * day, daysLeft: 5, lockedOut: false, setUp: null };
  await page({ recovery, own });
  return world;
}

async function told({ handlers }: TestWorld) {
  const { devices } = await handlers['trust.list']({}, extension);
  const recoveries = await handlers['siteRecovery.list']({}, extension);
  const deadlines = await handlers['deadline.list']({}, extension);
  return [devices.length, recoveries.length, deadlines.length];
}

/** The browser ends and begins anew, and the vault is opened. */
async function restart({ deps, handlers }: TestWorld): Promise<void> {
  await handlers['vault.lock']({}, extension);
  for (const name of ['own-deadlines', 'recoveries', 'recoveries-read']) await deps.session.remove(name);
  await handlers['vault.unlock']({ password }, extension);
}

// What ended long ago was thrown away by whoever looked at the list, and by the alarm: under a clock that was wrong for an hour, a
// warning of somebody who takes the account over, the browsers that a site trusts and the own deadline, all at once.
it.each([
  ['in one run of the browser', async () => {}],
  ['over its end', restart],
])('a clock that is a year ahead for an hour forgets nothing of what sites told, %s', async (_, then) => {
  const world = await known();
  expect(await told(world)).toEqual([1, 1, 1]);
  world.clock.now += 365 * day;
  await world.handlers['vault.unlock']({ password }, extension);
  expect(await told(world)).toEqual([0, 0, 0]);
  world.clock.now -= 365 * day - hour;
  await world.handlers['vault.unlock']({ password }, extension);
  await then(world);
  expect(await told(world)).toEqual([1, 1, 1]);
});

it('and a recovery that begins long after another one of that name is another', async () => {
  const world = await known();
  const { handlers, clock } = world;
  await handlers['siteRecovery.say'](
    { origin: helpkit.origin, username: insidePage.username, what: 'mine' },
    extension,
  );
  clock.now += 90 * day;
  await handlers['vault.unlock']({ password }, extension);
  const recovery = { stage: 'running', dueAt: null, hoursLeft: 24, canCancel: true } as const;
  await handlers['account.seen']({ ...insidePage, recovery }, helpkit);
  const open = await handlers['siteRecovery.list']({}, extension);
  expect(open).toMatchObject([{ startedBy: 'foreign', dueAt: clock.now + 24 * hour }]);
});
