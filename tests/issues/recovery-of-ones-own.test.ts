import { beforeEach, expect, it } from 'vitest';
import { mark } from '../../lib/background/button.ts';
import { tickRecovery } from '../../lib/background/recovery-watch.ts';
import { forgetTab } from '../../lib/background/tabs.ts';
import type { RecoveryReading, RecoveryStage } from '../../lib/core/recovery.ts';
import type { AccountSeen } from '../../lib/messaging/page-contract.ts';
import { enrolmentUri, extension, helpkit, type TestWorld, testWorld } from '../unit/background/world.ts';

// A recovery that the person had asked for was called an attack where its pages were left quickly or had another look, and
// one that somebody else began could be taken for the person's, or lose its sign on the button.
const hour = 60 * 60_000;
const username = 'agent@team.example';
let world: TestWorld;
beforeEach(() => {
  world = testWorld();
});

const says = (stage: RecoveryStage, dueAt: number | null = null): RecoveryReading => ({
  stage,
  dueAt,
  hoursLeft: null,
  canCancel: true,
});
const running = () => says('running', world.clock.now + 24 * hour);
const read = (recovery: RecoveryReading | null, change: Partial<AccountSeen>, tabId: number) =>
  world.handlers['account.seen'](
    { path: '/inbox', username, outside: false, devices: null, own: null, team: null, ...change, recovery },
    { ...helpkit, tabId },
  );
/** A page that stands for itself, of nobody who is let in. */
const card = (recovery: RecoveryReading | null, tabId = 7, path = '/recovery/start') =>
  read(recovery, { username: '', outside: true, path }, tabId);
const inbox = (recovery: RecoveryReading | null, change: Partial<AccountSeen> = {}) =>
  read(recovery, change, 7);
const button = () => world.mark.said?.text;

it('is the person’s where its link was opened and pressed here, whatever page asked for it', async () => {
  await card(says('link'));
  await card(running());
  expect(button()).toBe('24h');
  expect(world.notified).toEqual(['recovery-begun']);
});

it('is the person’s where a link was mailed right after they asked, and not by a link for something else', async () => {
  await card(says('ask'), 7, '/recovery');
  await card(null, 7, '/recovery');
  await card(says('mailed'), 7, '/recovery/sent');
  await inbox(running());
  expect(button()).toBe('24h');
  world = testWorld();
  await card(says('mailed'), 7, '/password/sent');
  await inbox(running());
  expect(button()).toBe('!');
});

it('leads to where the password is changed at HelpKit, and else to the site', async () => {
  await inbox(running());
  const go = (origin: string) =>
    world.handlers['siteRecovery.go']({ origin, username, to: 'password' }, extension);
  await go(helpkit.origin);
  const desk = { ...helpkit, origin: 'https://desk.example' };
  await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
  const [draft] = (await world.handlers['draft.read']({ text: enrolmentUri }, extension)).drafts;
  const { id, issuer, account } = draft ?? { id: '', issuer: '', account: '' };
  const kept = await world.handlers['draft.keep']({ id, issuer, account, bind: false }, extension);
  await world.deps.vault.bind(kept.id, { origin: desk.origin, source: 'person', at: 0 });
  await world.handlers['account.seen'](
    { path: '/inbox', username, outside: false, devices: null, own: null, team: null, recovery: running() },
    desk,
  );
  await go(desk.origin);
  expect(world.addresses).toEqual([`${helpkit.origin}/settings/security/password`, `${desk.origin}/`]);
});

it('is nobody’s where its link was opened in another tab, was left, or where the site tells of it to whoever is let in', async () => {
  await card(says('link'), 8);
  await card(running(), 7, '/recovery/cancel');
  expect(button()).toBe('!');
  world = testWorld();
  await card(says('link'));
  await card(null, 7, '/login');
  await card(running());
  expect(button()).toBe('!');
  world = testWorld();
  await card(says('link'));
  await inbox(running());
  expect(button()).toBe('!');
  world = testWorld();
  await card(says('link'));
  await forgetTab(world.deps.session, 7);
  await card(running());
  expect(button()).toBe('!');
});

it('was the only one that the person began: the next one is an attack', async () => {
  await card(says('sent'), 7, '/recovery/sent');
  await inbox(running());
  expect(button()).toBe('24h');
  await inbox(null);
  expect(button()).toBeUndefined();
  world.clock.now += 2 * hour;
  await inbox(running());
  expect(button()).toBe('!');
  expect(world.notified).toEqual(['recovery-begun', 'recovery-attack']);
});

it('was one whose end is known: one that ends later is another, though no page told that the first was cancelled', async () => {
  await card(says('sent'), 7, '/recovery/sent');
  await inbox(running());
  world.clock.now += 2 * hour;
  await inbox(running());
  expect(button()).toBe('!');
  expect(world.notified).toEqual(['recovery-begun', 'recovery-attack']);
  expect(await world.handlers['siteRecovery.list']({}, extension)).toMatchObject([
    { startedBy: 'foreign', dueAt: world.clock.now + 24 * hour },
  ]);
  await world.handlers['siteRecovery.say']({ origin: helpkit.origin, username, what: 'mine' }, extension);
  await inbox(running());
  expect(button()).toBe('24h');
});

it('nor does one pass as the person’s own that was over before it began', async () => {
  await card(says('sent'), 7, '/recovery/sent');
  await inbox(running());
  world.clock.now += 25 * hour;
  await inbox(running());
  expect(button()).toBe('!');
  expect(world.notified).toEqual(['recovery-begun', 'recovery-attack']);
});

it('stays the person’s where its end is told less exactly, by another page, or once more', async () => {
  await card(says('sent'), 7, '/recovery/sent');
  const own = running();
  await inbox(own);
  world.clock.now += 2 * hour;
  await inbox({ stage: 'running', dueAt: null, hoursLeft: 22, canCancel: true });
  await inbox({ stage: 'running', dueAt: (own.dueAt ?? 0) + hour, hoursLeft: null, canCancel: true });
  await inbox(says('running'));
  await inbox(own);
  expect(button()).toBe('22h');
  expect(world.notified).toEqual(['recovery-begun']);
});

it('stays the person’s where a page shows its notice late, or said whose it is in the popup', async () => {
  await inbox(running());
  await world.handlers['siteRecovery.say']({ origin: helpkit.origin, username, what: 'mine' }, extension);
  const same = running();
  await inbox(null);
  await inbox(same);
  expect(button()).toBe('24h');
  await inbox(running(), { username: 'owner@team.example' });
  expect(button(), 'another person’s').toBe('!');
});

it('is told, each of two at the same time, and no other word on the button takes the warning away', async () => {
  await Promise.all([
    inbox(running()),
    inbox(running(), { username: 'owner@team.example' }),
    mark(world.deps, 'deadline', { text: '3', tone: 'warning' }),
    tickRecovery(world.deps),
  ]);
  expect(await world.handlers['siteRecovery.list']({}, extension)).toHaveLength(2);
  expect(button()).toBe('!');
});

it('warns though the vault takes nothing at the moment', async () => {
  await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
  const { changeLedger } = world.deps.vault;
  // It locks itself between the look whether it is open and the writing.
  world.deps.vault.changeLedger = async (name, change) => {
    if (name === 'recoveries') await world.deps.vault.lock('manual');
    return changeLedger(name, change);
  };
  await inbox(running());
  expect(button()).toBe('!');
  expect(world.notified).toEqual(['recovery-attack']);
});

const password = 'correct horse battery staple';
/** The browser was started anew: its session's memory is empty, and the vault is locked. */
async function restart(): Promise<void> {
  await world.handlers['vault.lock']({}, extension);
  const kept: [string, unknown][] = JSON.parse(world.dump());
  for (const [name] of kept.filter(([one]) => one.startsWith('recover')))
    await world.deps.session.remove(name);
  await world.deps.session.remove('button');
  world.notified.length = 0;
}

it('is not called an attack while the vault that knows who began it is locked, and not silent either', async () => {
  await world.handlers['vault.create']({ password }, extension);
  await card(says('sent'), 7, '/recovery/sent');
  const own = running();
  await inbox(own);
  await restart();
  await inbox(own);
  expect(button()).toBe('!');
  expect(world.notified).toEqual(['recovery-unclear']);
  await world.handlers['vault.unlock']({ password }, extension);
  await world.handlers['siteRecovery.list']({}, extension);
  expect(button()).toBe('24h');
  expect(world.notified).toEqual(['recovery-unclear']);
});

it('is called an attack once the vault is open and knows nothing of it', async () => {
  await world.handlers['vault.create']({ password }, extension);
  await restart();
  await inbox(running());
  await world.handlers['vault.unlock']({ password }, extension);
  expect(await world.handlers['siteRecovery.list']({}, extension)).toMatchObject([{ startedBy: 'foreign' }]);
  expect(world.notified).toEqual(['recovery-unclear', 'recovery-attack']);
});

it('is another where it ends later than the person’s own, which the vault that was locked meanwhile keeps', async () => {
  await world.handlers['vault.create']({ password }, extension);
  await card(says('sent'), 7, '/recovery/sent');
  await inbox(running());
  await restart();
  world.clock.now += 3 * hour;
  await inbox(running());
  await world.handlers['vault.unlock']({ password }, extension);
  expect(await world.handlers['siteRecovery.list']({}, extension)).toMatchObject([
    { startedBy: 'foreign', dueAt: world.clock.now + 24 * hour },
  ]);
  expect(button()).toBe('!');
  expect(world.notified).toEqual(['recovery-unclear', 'recovery-attack']);
});

it('is the person’s by what the vault keeps, also where a page that was seen before names no end', async () => {
  await world.handlers['vault.create']({ password }, extension);
  await card(says('sent'), 7, '/recovery/sent');
  await inbox(running());
  await restart();
  world.clock.now += 3 * hour;
  await inbox(says('running'));
  await world.handlers['vault.unlock']({ password }, extension);
  expect(await world.handlers['siteRecovery.list']({}, extension)).toMatchObject([{ startedBy: 'here' }]);
  expect(world.notified).toEqual(['recovery-unclear']);
});

it('that the vault keeps is not forgotten by the first page of a new session, which says nothing of it', async () => {
  await world.handlers['vault.create']({ password }, extension);
  await inbox(running());
  await restart();
  await world.handlers['vault.unlock']({ password }, extension);
  await card(null, 7, '/login');
  expect(await world.handlers['siteRecovery.list']({}, extension)).toHaveLength(1);
  expect(button()).toBe('!');
});

it('goes on where the page that said so is opened again and says nothing, and is over where it was cancelled', async () => {
  await card(says('link'));
  await card({ ...running(), canCancel: false });
  await card(null);
  expect(button()).toBe('24h');
  await card({ ...running(), canCancel: true }, 7, '/recovery/cancel');
  await card(null, 7, '/recovery/start');
  expect(button()).toBe('24h');
  await card(null, 7, '/recovery/cancel');
  expect(button()).toBeUndefined();
});

it('leads to a page that tells of it again, and to the site where only the answer to a press did', async () => {
  const cancel = (of: string) =>
    world.handlers['siteRecovery.go']({ origin: helpkit.origin, username: of, to: 'cancel' }, extension);
  await card(says('link'));
  await card({ ...running(), canCancel: false });
  await cancel('');
  await inbox(running());
  await cancel(username);
  expect(world.addresses).toEqual([`${helpkit.origin}/`, `${helpkit.origin}/inbox`]);
});
