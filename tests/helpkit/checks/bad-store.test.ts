// @vitest-environment node
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { openChallenge } from '../rules/challenges.ts';
import { csrfToken } from '../web/csrf.ts';
import { type Bench, secretOf, startBench } from './test-visitor.ts';

let folder: string;
let bench: Bench;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'helpkit-'));
  bench = await startBench({ database: join(folder, 'site.sqlite') });
});
afterEach(async () => {
  await bench.helpkit.stop();
  rmSync(folder, { recursive: true });
});

const origin = 'https://desk.example';

/** A right code, sent to the site as it is when its database is reached through `database`. */
async function sendCode(database: SqliteDatabase.Database, token: string): Promise<Response> {
  const site = { ...bench.helpkit.site, database };
  const app = createApp(site, () => [origin]);
  return app.request('http://desk.example/login/code', {
    method: 'POST',
    headers: { Origin: origin, Cookie: `__Host-helpkit-challenge=${token}` },
    body: new URLSearchParams({
      csrf: csrfToken(site, token),
      code: bench.code(secretOf(bench.accounts.owner)),
    }),
  });
}

/** Everything that a login would change. */
const state = () =>
  JSON.stringify(
    ['sessions', 'challenges', 'failures', 'authenticators', 'post', 'address_guesses'].map((table) =>
      bench.helpkit.database.prepare(`SELECT * FROM ${table}`).all(),
    ),
  );

test('a database that can only be read: a clear page, and nothing changed', async () => {
  const path = join(folder, 'site.sqlite');
  const token = openChallenge(bench.helpkit.site, bench.accounts.owner.account.id);
  bench.helpkit.database.pragma('wal_checkpoint(TRUNCATE)');
  chmodSync(path, 0o444);
  const bytes = readFileSync(path);
  const readOnly = new SqliteDatabase(path, { readonly: true });
  const before = state();
  const answer = await sendCode(readOnly, token);
  readOnly.close();
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('can be read but not changed');
  expect(answer.headers.get('Set-Cookie')).toBeNull();
  expect(state()).toBe(before);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect((await sendCode(bench.helpkit.database, token)).status).toBe(303);
});

test('a database that another program has locked: a clear page, nothing changed, and the code is still good', async () => {
  const path = join(folder, 'site.sqlite');
  const token = openChallenge(bench.helpkit.site, bench.accounts.owner.account.id);
  const other = new SqliteDatabase(path);
  bench.helpkit.database.pragma('busy_timeout = 20');
  const before = state();
  other.exec('BEGIN IMMEDIATE');
  const answer = await sendCode(bench.helpkit.database, token);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('Retry-After')).toBe('5');
  expect(await answer.text()).toContain('Try again in a moment');
  other.exec('ROLLBACK');
  other.close();
  expect(state()).toBe(before);
  expect((await sendCode(bench.helpkit.database, token)).status).toBe(303);
});

test('a folder that is none, and a file that is no database, are refused with words at the start', async () => {
  await expect(startBench({ database: join(folder, 'none', 'site.sqlite') })).rejects.toThrow(/directory/);
  const noDatabase = join(folder, 'text');
  writeFileSync(noDatabase, 'not a database, but long enough to be taken for one '.repeat(100));
  await expect(startBench({ database: noDatabase })).rejects.toThrow(/not a database/);
});
