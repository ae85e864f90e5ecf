import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import type { Figure } from '../figures/figure.ts';
import { type ReadyStep, readyStep, sendStep } from '../helpkit/checks/second-steps.ts';
import { visitor } from '../helpkit/checks/test-visitor.ts';
import { insertAccount } from '../helpkit/rules/accounts.ts';
import { activateEnrolment, activeAuthenticator, startEnrolment } from '../helpkit/rules/authenticators.ts';
import { hashPassword } from '../helpkit/rules/password-hash.ts';
import type { Site } from '../helpkit/rules/site.ts';
import { type Helpkit, startHelpkit } from '../helpkit/server.ts';
import { type BenchWorld, rounded } from './kit/bench.ts';

const password = 'a made-up password for a bench';
/** Logins under way at the same time. */
const parallel = 16;
/** An app's code is good once, so each second step needs a member of its own: so many are made for each second. */
const membersPerSecond = 600;
const wholeLogins = 200;
const longestSeconds = 60;

interface Ready {
  readonly email: string;
  readonly app: TOTP;
}

/**
 * The reference site on loopback, with a database file: second steps whose passwords were given before, for 20 s or
 * `--seconds N`, then whole logins at the real price of the password hash. The clients run in the server's process, so
 * that their time counts against the figures.
 */
export async function bench({ say }: BenchWorld): Promise<Figure[]> {
  const { values } = parseArgs({ options: { seconds: { type: 'string' } }, strict: false });
  const seconds = Math.min(Number(values.seconds ?? 20), longestSeconds);
  if (!(seconds > 0)) throw new Error('--seconds takes a number above 0.');
  const folder = await mkdtemp(join(tmpdir(), 'helpkit-bench-'));
  const helpkit = await startHelpkit({ port: 0, database: join(folder, 'site.sqlite') });
  try {
    const { site } = helpkit;
    const hash = await hashPassword(password, site.random(16), site.hashCost);
    const stepping = await makeMembers(site, 'step', hash, Math.ceil(seconds * membersPerSecond));
    const steps = await secondSteps(helpkit, stepping, seconds);
    say(
      `second steps: ${steps.length} in ${rounded(steps.took)} s, ${parallel} at a time; half within ${rounded(at(steps.waits, 0.5))} ms`,
    );
    const logins = await inParallel(await makeMembers(site, 'login', hash, wholeLogins), async (member) => {
      const browser = visitor(helpkit);
      await browser.open('/login');
      await browser.send('/login', { email: member.email, password });
      const page = await browser.send('/login/code', { code: member.app.generate() });
      if (page.url !== '/inbox') throw new Error(`a login ended at ${page.url}`);
    });
    say(
      `whole logins: ${logins.length} in ${rounded(logins.took)} s; half within ${rounded(at(logins.waits, 0.5))} ms`,
    );
    return figures(steps, logins);
  } finally {
    await helpkit.stop();
    await rm(folder, { recursive: true });
  }
}

function figures(steps: Measured, logins: Measured): Figure[] {
  const requirement = 'second steps completed per second on loopback, passwords done beforehand';
  const rate = rounded(steps.length / steps.took);
  const p99 = rounded(at(steps.waits, 0.99));
  const loginRate = rounded(logins.length / logins.took);
  return [
    {
      figure: `second steps per second, for ${rounded(steps.took)} s`,
      part: '2',
      requirement,
      value: rate,
      goal: 200,
      holds: rate >= 200,
    },
    {
      figure: 'second step, ms until answered, 99th percentile',
      part: '2',
      requirement,
      value: p99,
      goal: 500,
      holds: p99 < 500,
    },
    {
      figure: `whole logins per second, ${logins.length} with scrypt at its real price`,
      part: '2',
      requirement: 'whole logins on loopback',
      value: loginRate,
      goal: 'measured',
      holds: loginRate > 0,
    },
  ];
}

async function secondSteps(
  { site, url }: Helpkit,
  members: readonly (Ready & { readonly id: number })[],
  seconds: number,
): Promise<Measured> {
  const ready = members.map(({ id, app }) => ({ app, step: readyStep(site, url, id) }));
  return inParallel(
    ready,
    async ({ app, step }: { app: TOTP; step: ReadyStep }) => {
      const answer = await sendStep(url, '/login/code', step, app.generate());
      if (!answer.inside) throw new Error(`a right code was answered by ${answer.status}`);
    },
    seconds * 1_000,
  );
}

/** Makes members with 2FA on, all with one password whose hash is given. */
async function makeMembers(site: Site, name: string, hash: string, count: number) {
  return site.database
    .transaction(() =>
      Array.from({ length: count }, (_, number) => {
        const email = `${name}-${number}@example.com`;
        const { id } = insertAccount(site, { email, name: email, role: 'Agent' }, hash, 'joined');
        startEnrolment(site, id);
        activateEnrolment(site, id);
        const secret = activeAuthenticator(site, id)?.secret;
        if (!secret) throw new Error('the authenticator just made is gone');
        return {
          id,
          email,
          app: new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) }),
        };
      }),
    )
    .immediate();
}

interface Measured {
  readonly length: number;
  /** Seconds from the first start to the last end. */
  readonly took: number;
  /** Milliseconds that each took, the shortest first. */
  readonly waits: readonly number[];
}

/** Does something with each, {@link parallel} at a time, until all are done or the time is over. */
async function inParallel<T>(
  all: readonly T[],
  act: (one: T) => Promise<void>,
  ms = Number.POSITIVE_INFINITY,
): Promise<Measured> {
  const left = all.values();
  const waits: number[] = [];
  const start = performance.now();
  const worker = async () => {
    // All workers draw from the one iterator, so that each item is taken once.
    for (const one of left) {
      const began = performance.now();
      await act(one);
      const ended = performance.now();
      waits.push(ended - began);
      if (ended - start >= ms) return;
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  waits.sort((one, other) => one - other);
  return { length: waits.length, took: (performance.now() - start) / 1_000, waits };
}

/** The wait that a share of all stays within. */
function at(waits: readonly number[], share: number): number {
  return waits[Math.ceil(waits.length * share) - 1] ?? Number.NaN;
}
