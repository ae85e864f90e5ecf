// @vitest-environment node
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { sent } from '../post/post.ts';
import { linksIn } from './recovery-bench.ts';
import { enrolSms } from './sms-bench.ts';
import { type Bench, codesOn, secretOf, startBench, type Visitor, visitor } from './test-visitor.ts';

const number = '+919876543210';
const newPassword = 'a new password of many words';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpkit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Cookies of a browser that remembers every value they ever had. */
function rememberingCookies(all: Set<string>): Map<string, string> {
  const cookies = new Map<string, string>();
  const set = cookies.set.bind(cookies);
  cookies.set = (name, value) => {
    all.add(value);
    return set(name, value);
  };
  return cookies;
}

/** Lives through all that makes a secret, and gives every one of them as a person or a browser held it. */
async function live(bench: Bench): Promise<Set<string>> {
  const { helpkit, accounts, clock } = bench;
  const { owner, newAgent } = accounts;
  const secrets = new Set<string>([owner.password, newAgent.password, newPassword]);
  const browser = (): Visitor => visitor(helpkit, rememberingCookies(secrets));
  const logIn = async (who: Visitor, { email, password }: { email: string; password: string }) => {
    await who.open('/login');
    return who.send('/login', { email, password });
  };
  const giveCode = async (who: Visitor, password = owner.password) => {
    clock.now += 30_000;
    await logIn(who, { email: owner.account.email, password });
    await who.open('/login/code');
    return who.send('/login/code', { code: bench.code(secretOf(owner)), trust: 'yes' });
  };
  const note = (...more: readonly string[]) => {
    for (const one of more) if (one !== '') secrets.add(one);
  };

  const raw = Buffer.from(Secret.fromBase32(secretOf(owner)).bytes);
  note(
    secretOf(owner),
    raw.toString('hex'),
    raw.toString('base64'),
    raw.toString('base64url'),
    raw.toString('latin1'),
  );
  note(...(owner.backupCodes ?? []));

  const first = browser();
  expect((await giveCode(first)).url).toBe('/inbox');
  note(...codesOn(await first.send('/settings/security/backup-codes', {})));
  // The trusted browser comes again: its token is spent and another given.
  await first.send('/logout', {});
  clock.now += 60_000;
  await logIn(first, { email: owner.account.email, password: owner.password });

  const phone = browser();
  await logIn(phone, { email: newAgent.account.email, password: newAgent.password });
  note(...(await enrolSms(bench, phone, number)).backupCodes, number, number.slice(1));

  const changing = browser();
  await giveCode(changing);
  await changing.open('/settings/team/members/new');
  await changing.send('/settings/team/members/new', {
    name: 'Guest',
    email: 'guest@example.com',
    role: 'Agent',
  });
  await changing.open('/settings/security/email');
  await changing.send('/settings/security/email', { email: 'owner-new@example.com' });
  await changing.open('/settings/security/password');
  await changing.send('/settings/security/password', { new_password: newPassword, repeated: newPassword });

  const lost = browser();
  await lost.open('/recovery');
  await lost.send('/recovery', { email: owner.account.email, password: newPassword });
  await helpkit.courier.handOver();
  const [start] = linksIn(sent(helpkit.site, 1_000), 'start');
  await lost.open(start?.path ?? '');
  await lost.send('/recovery/start', { link: start?.token ?? '' });
  clock.now += 25 * 60 * 60_000;
  await helpkit.courier.handOver();
  const mails = sent(helpkit.site, 10_000);
  for (const act of ['start', 'cancel', 'finish'] as const) expect(linksIn(mails, act), act).not.toEqual([]);
  note(
    ...mails.flatMap(({ text }) =>
      [...text.matchAll(/[?&]link=([\w-]{20,})/g)].map(([, token = '']) => token),
    ),
  );
  note(...mails.flatMap(({ text }) => [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link)));
  // A code of six digits may stand anywhere by chance; as somebody's message it may not.
  note(...mails.filter(({ kind }) => kind === 'sms').map(({ text }) => text));
  return secrets;
}

test('after a full life the database holds no secret that anybody could use', async () => {
  const database = join(folder, 'site.sqlite');
  const bench = await startBench({ database });
  const secrets = await live(bench);
  const files = [database, `${database}-wal`].map((file) => readFileSync(file));
  await bench.helpkit.stop();
  files.push(readFileSync(database));
  const writings = [...secrets].flatMap((secret) => [
    secret,
    secret.replaceAll('-', ''),
    ...(secret.startsWith('http') ? [decodeURIComponent(secret)] : []),
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret).toString('base64'),
    // Enough for a code or a number, which can be guessed one after the other; a token's hash tells nothing.
    ...(/^\+?\d+$/.test(secret) ? [createHash('sha256').update(secret).digest('hex')] : []),
  ]);
  const holds = (needle: string) => files.some((file) => file.includes(needle));
  const found = writings.filter((writing) => writing !== '' && holds(writing));
  figure({
    figure: `usable secrets in the database, of ${secrets.size} that a full life made`,
    part: '2',
    requirement: 'security 30: server DB dump, 0 usable secrets (seeds sealed, codes and tokens hashed)',
    value: found.length,
    goal: 0,
    holds: found.length === 0,
  });
  expect(found).toEqual([]);
  expect(secrets.size, 'secrets that were made').toBeGreaterThan(50);
  // What is no secret is found: the search itself works.
  expect(holds('new-agent@example.com')).toBe(true);
});
