// @vitest-environment node
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Courier, startCourier } from '../post/courier.ts';
import { type Kept, type Post, send, sent, waiting, withdraw } from '../post/post.ts';
import { outbox, type Transports } from '../post/transports.ts';
import { addAccount } from '../rules/accounts.ts';
import { openDatabase } from '../rules/database.ts';
import { deriveKeys } from '../rules/seal.ts';
import type { Site } from '../rules/site.ts';

const minute = 60_000;
const clock = { now: 0 };
let site: Site;
let accountId: number;
let courier: Courier | undefined;
let complaints: string[];

beforeEach(async () => {
  clock.now = Date.UTC(2026, 3, 1);
  complaints = [];
  site = {
    database: openDatabase(':memory:'),
    now: () => clock.now,
    random: randomBytes,
    keys: deriveKeys(randomBytes(32)),
    hashCost: 4,
    freeFailures: 5,
    addressFailures: 50,
  };
  const member = { email: 'a@example.com', name: 'A', role: 'Agent', password: 'x' };
  ({ id: accountId } = await addAccount(site, member));
});
afterEach(async () => {
  await courier?.stop();
  courier = undefined;
  site.database.close();
});

const start = (transports: Partial<Transports>, pauseMs = 1_000_000) => {
  courier = startCourier(site, { ...outbox, ...transports }, pauseMs, (words) => complaints.push(words));
  return courier;
};
const post = (text: string, { kind = 'mail' as Post['kind'], dueAt = clock.now, about = 'test' } = {}) =>
  send(site, { kind, to: 'a@example.com', subject: text, text }, { accountId, about, dueAt });
const texts = (messages: readonly Pick<Kept, 'text'>[]) => messages.map(({ text }) => text);

/** A transport that fails as often as it is told, and remembers what it took. */
function fickle(failures: number) {
  const taken: string[] = [];
  let left = failures;
  return {
    taken,
    deliver: ({ text }: Pick<Kept, 'text'>) => {
      if (left > 0) {
        left -= 1;
        return Promise.reject(Object.assign(new Error(`quotes ${text}`), { code: 'ECONNREFUSED' }));
      }
      taken.push(text);
      return Promise.resolve();
    },
  };
}

/** A transport that takes each message only when told so. */
function slow() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  return {
    begun,
    deliver: ({ text }: Pick<Kept, 'text'>) => {
      begun.push(text);
      return new Promise<void>((taken) => ends.push(taken));
    },
    takeNext: () => ends.shift()?.(),
  };
}

test('the outbox marks what is due as sent, the oldest first, and leaves what is not due', async () => {
  post('second');
  post('first', { dueAt: clock.now - 1 });
  post('tomorrow', { dueAt: clock.now + 24 * 60 * minute });
  await start({}).handOver();
  expect(texts(sent(site, 10)).sort()).toEqual(['first', 'second']);
  expect(waiting(site)).toEqual({ count: 1, firstDueAt: clock.now + 24 * 60 * minute });
  clock.now += 24 * 60 * minute;
  await courier?.handOver();
  expect(texts(sent(site, 10))[0]).toBe('tomorrow');
});

test('what was not taken is tried again after 30 s, then twice as long each time, at most an hour, for ever', async () => {
  const mailer = fickle(12);
  post('stubborn');
  start({ mailer });
  const waits: number[] = [];
  while (mailer.taken.length === 0) {
    await courier?.handOver();
    const next = waiting(site).firstDueAt;
    if (next === null) break;
    waits.push((next - clock.now) / 1000);
    clock.now = next - 1;
    await courier?.handOver();
    expect(complaints).toHaveLength(waits.length);
    clock.now = next;
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600]);
  expect(mailer.taken).toEqual(['stubborn']);
});

test('a complaint names the reason and no person', async () => {
  post('secret words');
  await start({ mailer: fickle(1) }).handOver();
  expect(complaints).toEqual(['A message (mail 1) was not taken and will be tried again: ECONNREFUSED']);
});

test('a server that is down is tried three times a round, not once for each mail', async () => {
  for (let number = 0; number < 20; number += 1) post(`mail ${number}`);
  await start({ mailer: fickle(100) }).handOver();
  expect(complaints).toHaveLength(3);
  expect(waiting(site).count).toBe(20);
});

test('it never overlaps itself, and sees what comes while it is at work', async () => {
  const mailer = slow();
  post('one');
  start({ mailer });
  const rounds = [courier?.handOver(), courier?.handOver(), courier?.handOver()];
  expect(mailer.begun).toEqual(['one']);
  post('two');
  mailer.takeNext();
  await expect.poll(() => mailer.begun).toEqual(['one', 'two']);
  mailer.takeNext();
  await Promise.all(rounds);
  expect(texts(sent(site, 10))).toEqual(['two', 'one']);
});

test('a slow mail server keeps no code waiting', async () => {
  const mailer = slow();
  const smsGateway = fickle(0);
  post('mail');
  start({ mailer, smsGateway });
  const round = courier?.handOver();
  post('code', { kind: 'sms' });
  void courier?.handOver();
  await expect.poll(() => smsGateway.taken).toEqual(['code']);
  mailer.takeNext();
  await round;
});

test('what is withdrawn while the one before it is leaving does not leave', async () => {
  const mailer = slow();
  post('one');
  post('two', { about: 'gone' });
  const round = start({ mailer }).handOver();
  withdraw(site, 'gone');
  mailer.takeNext();
  await round;
  expect(mailer.begun).toEqual(['one']);
});

test('what was taken but could not be noted is noted later, not sent again', async () => {
  const mailer = fickle(0);
  post('once');
  start({ mailer });
  site.database.pragma('query_only = ON');
  await courier?.handOver();
  await courier?.handOver();
  expect(complaints).toHaveLength(2);
  expect(complaints[0]).toContain('cannot be read or written');
  site.database.pragma('query_only = OFF');
  await courier?.handOver();
  expect(mailer.taken).toEqual(['once']);
  expect(texts(sent(site, 10))).toEqual(['once']);
});

test('it looks by itself every so often', async () => {
  const mailer = fickle(0);
  start({ mailer }, 5);
  post('by itself');
  await expect.poll(() => mailer.taken).toEqual(['by itself']);
});

test('stopping waits for the message that is just leaving, and starts no other', async () => {
  const mailer = slow();
  post('leaving');
  post('staying');
  start({ mailer });
  const round = courier?.handOver();
  const stopped = courier?.stop();
  mailer.takeNext();
  await Promise.all([round, stopped]);
  expect(texts(sent(site, 10))).toEqual(['leaving']);
  expect(mailer.begun).toEqual(['leaving']);
});

test('whatever fails and whenever: each message that is due leaves exactly once in the end', async () => {
  const act = fc.oneof(
    fc.record({ what: fc.constant('post' as const), in: fc.nat({ max: 300 }), sms: fc.boolean() }),
    fc.record({ what: fc.constant('wait' as const), in: fc.nat({ max: 300 }) }),
    fc.record({ what: fc.constant('break' as const), times: fc.nat({ max: 5 }) }),
    fc.record({ what: fc.constant('lock' as const), on: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
      site.database.exec('DELETE FROM post');
      const taken: string[] = [];
      let broken = 0;
      const transport = {
        deliver: async ({ text }: Pick<Kept, 'text'>) => {
          await Promise.resolve();
          if (broken > 0) {
            broken -= 1;
            throw new Error('down');
          }
          taken.push(text);
        },
      };
      start({ mailer: transport, smsGateway: transport });
      const posted: string[] = [];
      for (const [at, step] of acts.entries()) {
        if (step.what === 'lock') site.database.pragma(`query_only = ${step.on ? 'ON' : 'OFF'}`);
        if (step.what === 'break') broken = step.times;
        if (step.what === 'wait') clock.now += step.in * 1000;
        if (step.what === 'post' && site.database.pragma('query_only', { simple: true }) === 0) {
          posted.push(String(at));
          post(String(at), { kind: step.sms ? 'sms' : 'mail', dueAt: clock.now + step.in * 1000 });
        }
        await courier?.handOver();
      }
      site.database.pragma('query_only = OFF');
      broken = 0;
      clock.now += 24 * 60 * minute;
      await courier?.handOver();
      await courier?.stop();
      expect(taken.sort()).toEqual(posted.sort());
      expect(waiting(site).count).toBe(0);
    }),
    { numRuns: process.env['LONG'] ? 5_000 : 150 },
  );
});
