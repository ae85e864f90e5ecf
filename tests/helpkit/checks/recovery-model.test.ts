// @vitest-environment node
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { markSent, nextDue, sent } from '../post/post.ts';
import { type Account, insertAccount } from '../rules/accounts.ts';
import { activateEnrolment, startEnrolment } from '../rules/authenticators.ts';
import { openDatabase } from '../rules/database.ts';
import { cancelByLink, cancelRecovery, recoveryOfLink } from '../rules/recoveries.ts';
import { finishRecovery } from '../rules/recovery-finish.ts';
import { judgeRequestLink } from '../rules/recovery-links.ts';
import { requestRecovery, useRequestLink } from '../rules/recovery-requests.ts';
import { revoke, type SecurityEvent } from '../rules/revocation.ts';
import { deriveKeys } from '../rules/seal.ts';
import { twoFactorIsOn } from '../rules/second-factor.ts';
import type { Site } from '../rules/site.ts';
import { contents, dayMs, hourMs, linksIn } from './recovery-bench.ts';

const long = Boolean(process.env['LONG']);
const runs = long ? 10_000 : 100;
const origin = 'https://helpkit.example';

/** The site's rules with a clock of their own, and a member with 2FA on. */
interface World {
  readonly site: Site;
  readonly clock: { now: number };
  readonly account: Account;
}

/** What must be true of the member's recovery, told from the rules' words and not from the code. */
interface Model {
  off: boolean;
  /** Links that start a delay, in the order in which they were mailed: three in thirty days. */
  readonly starts: { readonly token: string; readonly at: number; dead: boolean }[];
  /** Every delay that ever ran. */
  readonly delays: { readonly at: number; end?: 'cancelled' | 'finished' }[];
}

type Act = 'start' | 'cancel' | 'finish';

function makeWorld(): World {
  const clock = { now: Date.UTC(2026, 3, 1, 9) };
  const site: Site = {
    database: openDatabase(':memory:'),
    now: () => clock.now,
    random: randomBytes,
    keys: deriveKeys(randomBytes(32)),
    hashCost: 4,
    freeFailures: 5,
    addressFailures: 50,
  };
  const account = insertAccount(
    site,
    { email: 'm@example.com', name: 'M', role: 'Agent' },
    'no hash',
    'joined',
  );
  startEnrolment(site, account.id);
  activateEnrolment(site, account.id);
  return { site, clock, account };
}

/** The links of a kind that have been mailed so far, the newest first. */
function mailed({ site }: World, act: Act): string[] {
  for (let mail = nextDue(site, 'mail'); mail; mail = nextDue(site, 'mail')) markSent(site, mail.id);
  return linksIn(sent(site, 1_000), act).map(({ token }) => token);
}

const openDelay = (model: Model, now: number) =>
  model.delays.find((delay) => !delay.end && now < delay.at + 2 * dayMs);

const cancel = (model: Model, now: number) => {
  for (const start of model.starts) start.dead = true;
  const delay = openDelay(model, now);
  if (delay) delay.end = 'cancelled';
};

type Command = fc.Command<Model, World>;

/** A command that can always be given; `act` compares what happens with what must. */
const command = (name: string, act: (model: Model, world: World) => void): Command => ({
  check: () => true,
  toString: () => name,
  run(model, world) {
    act(model, world);
    expect(twoFactorIsOn(world.site, world.account.id)).toBe(!model.off);
    const first = model.delays[0]?.at ?? Number.POSITIVE_INFINITY;
    if (model.off) expect(world.clock.now).toBeGreaterThanOrEqual(first + dayMs);
  },
});

const ask = command('ask', (model, world) => {
  // The page asks only whose 2FA is on.
  if (model.off) return;
  const { now } = world.clock;
  const asked = requestRecovery(world.site, world.account, origin);
  const delay = openDelay(model, now);
  const [third] = model.starts.filter(({ at }) => at > now - 30 * dayMs).slice(-3, -2);
  if (delay) expect(asked).toMatchObject({ kind: 'running', recovery: { dueAt: delay.at + dayMs } });
  else if (third) expect(asked).toEqual({ kind: 'too-many', againAt: third.at + 30 * dayMs });
  else {
    expect(asked).toEqual({ kind: 'mailed' });
    model.starts.push({ token: mailed(world, 'start')[0] ?? '', at: now, dead: false });
  }
});

/** Presses the `which`-th link that starts a delay, counted from the newest. */
const confirm = (which: number) =>
  command(`confirm ${which}`, (model, { site, clock: { now } }) => {
    const start = model.starts.at(-1 - (which % Math.max(1, model.starts.length)));
    // Links older than thirty days may have been forgotten: that they are `unknown` then says the same.
    if (!start || start.at <= now - 30 * dayMs) return;
    const good = !start.dead && now < start.at + hourMs;
    const started = useRequestLink(site, start.token, origin);
    if (!good) {
      expect(started).toEqual({ kind: start.dead ? 'used' : 'expired' });
      return;
    }
    expect(started).toMatchObject({ state: 'waiting', dueAt: now + dayMs });
    for (const each of model.starts) each.dead = true;
    model.delays.push({ at: now });
  });

/** Presses the `which`-th link of a delay's mails, counted from the newest. */
const press = (act: 'cancel' | 'finish', which: number) =>
  command(`${act} ${which}`, (model, world) => {
    const links = mailed(world, act);
    const token = links[which % Math.max(1, links.length)];
    if (token === undefined) return;
    const { now } = world.clock;
    const delay = openDelay(model, now);
    const mayEnd = delay !== undefined && (act === 'cancel' || now >= delay.at + dayMs);
    // Links of older delays were mailed too: only the newest delay's are worth anything.
    const works = mayEnd && token === links[0];
    const pressed = act === 'cancel' ? cancelByLink(world.site, token) : finishRecovery(world.site, token);
    expect(pressed).toBe(works);
    if (!works) return;
    delay.end = act === 'cancel' ? 'cancelled' : 'finished';
    model.off = act === 'finish';
  });

/** Opens every link that was ever mailed, as scanners do: all that a page looks up when it is only got. */
const scan = command('scan', (_, world) => {
  const links = (['start', 'cancel', 'finish'] as const).map((act) => mailed(world, act));
  const before = contents(world.site.database);
  const [starts = [], cancels = [], finishes = []] = links;
  for (const token of starts) judgeRequestLink(world.site, token);
  for (const token of cancels) recoveryOfLink(world.site, 'cancel', token);
  for (const token of finishes) recoveryOfLink(world.site, 'finish', token);
  expect(contents(world.site.database)).toBe(before);
});

/** What a login with password and code does to a recovery; that it does is shown over HTTP. */
const logIn = command('log in', (model, { site, clock, account }) => {
  cancelRecovery(site, account.id);
  cancel(model, clock.now);
});

const change = (event: SecurityEvent) =>
  command(event, (model, { site, clock, account }) => {
    revoke(site, account.id, event);
    cancel(model, clock.now);
  });

const wait = (ms: number) =>
  command(`wait ${ms} ms`, (_, { clock }) => {
    clock.now += ms;
  });

const which = fc.nat(3);
const waits = fc.oneof(
  fc.constantFrom(60_000, hourMs, 12 * hourMs, dayMs - 1, dayMs, dayMs, 2 * dayMs, 10 * dayMs),
  fc.nat(2 * dayMs),
);
/** The acts that lead on come more often than those that end it, or hardly any recovery would ever be finished. */
const anyCommand = fc.oneof(
  { weight: 3, arbitrary: fc.constant(ask) },
  { weight: 4, arbitrary: which.map(confirm) },
  { weight: 4, arbitrary: which.map((at) => press('finish', at)) },
  { weight: 4, arbitrary: waits.map(wait) },
  { weight: 1, arbitrary: which.map((at) => press('cancel', at)) },
  { weight: 1, arbitrary: fc.constant(scan) },
  { weight: 1, arbitrary: fc.constant(logIn) },
  { weight: 1, arbitrary: fc.constantFrom<SecurityEvent>('password-changed', 'email-changed').map(change) },
);
const commands = fc.commands([anyCommand], { maxCommands: 40, size: 'max' });

test(
  'whatever is asked, confirmed, scanned, cancelled, changed and waited for, in whatever order',
  () => {
    let delays = 0;
    let finished = 0;
    const result = fc.check(
      fc.property(commands, (sequence) => {
        const world = makeWorld();
        const model: Model = { off: false, starts: [], delays: [] };
        fc.modelRun(() => ({ model, real: world }), sequence);
        world.site.database.close();
        delays += model.delays.length;
        if (model.off) finished += 1;
      }),
      { numRuns: runs },
    );
    figure({
      figure: `sequences of recovery acts that break a rule, of ${runs} (${delays} delays, ${finished} finished)`,
      part: '2',
      requirement:
        'security 16: never off before 24 h after the first confirmation, links once, a cancelled one never finishes',
      value: result.failed ? 1 : 0,
      goal: 0,
      holds: !result.failed,
    });
    expect(result.failed ? fc.defaultReportMessage(result) : undefined).toBeUndefined();
    expect(finished).toBeGreaterThan(0);
  },
  long ? 900_000 : 20_000,
);
