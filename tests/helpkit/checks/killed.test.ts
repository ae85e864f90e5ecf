// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { makeBackupCodes, prepareToSpend } from '../rules/backup-codes.ts';
import { openDatabase } from '../rules/database.ts';
import { deriveKeys } from '../rules/seal.ts';
import type { Site } from '../rules/site.ts';
import { seed } from '../seed.ts';
import { readyStep, sendStep } from './second-steps.ts';

const kills = process.env['LONG'] ? 200 : 3;
const atOnce = 8;
const bundle = resolve('.cache/bundles/killed-site/main.mjs');

let folder: string;
let database: Database;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'helpkit-'));
  const key = randomBytes(32);
  writeFileSync(join(folder, 'site.sqlite.key'), key);
  database = openDatabase(join(folder, 'site.sqlite'));
  site = {
    database,
    now: Date.now,
    random: randomBytes,
    keys: deriveKeys(key),
    hashCost: 4,
    freeFailures: 5,
    addressFailures: 50,
  };
  mkdirSync(resolve(bundle, '..'), { recursive: true });
  await build({
    entryPoints: ['tests/helpkit/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: bundle,
  });
}, 120_000);
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** The site in a process of its own, on the same database file. */
async function start(): Promise<{ child: ChildProcess; url: string; gone: Promise<unknown> }> {
  const child = spawn(process.execPath, [bundle, '--port', '0', '--database', join(folder, 'site.sqlite')]);
  const gone = new Promise((done) => child.once('exit', done));
  let said = '';
  const url = await new Promise<string>((found, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const match = /reference site: (http:\S+)\n/.exec(said)?.[1];
      if (match) found(match);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', () => reject(new Error(`The site did not start: ${said}`)));
  });
  return { child, url, gone };
}

test('a server killed in the middle of logins loses no code and leaves none to be used again', async () => {
  const { id } = (await seed(site)).owner.account;
  const count = (sql: string) => Number(database.prepare(sql).pluck().get());
  const torn: string[] = [];
  let finished = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    database.exec(
      'DELETE FROM sessions; DELETE FROM challenges; DELETE FROM failures; DELETE FROM address_guesses',
    );
    const codes = (await makeBackupCodes(site, id, 'active')).slice(0, atOnce);
    const { child, url, gone } = await start();
    // The kill comes upon the answer to one of them, while the others are at any point of their way.
    const upon = 1 + ((kill * 3) % atOnce);
    let answered = 0;
    let reached = () => {};
    const midway = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const answers = codes.map(async (code) => {
      const answer = await sendStep(url, '/login/backup-code', readyStep(site, url, id), code).catch(
        () => undefined,
      );
      answered += 1;
      if (answered === upon) reached();
      return answer;
    });
    await midway;
    child.kill('SIGKILL');
    await gone;
    const told = (await Promise.all(answers)).filter((answer) => answer?.inside).length;
    const sessions = count('SELECT count(*) FROM sessions');
    const spent = count('SELECT count(used_at) FROM backup_codes');
    const open = count('SELECT count(*) FROM challenges');
    finished += sessions;
    if (sessions !== spent) torn.push(`${kill}: ${spent} codes spent for ${sessions} sessions`);
    if (open !== atOnce - sessions) torn.push(`${kill}: ${open} logins open beside ${sessions} sessions`);
    if (told > sessions) torn.push(`${kill}: ${told} told to be inside, ${sessions} are`);
    const good = await Promise.all(codes.map(async (code) => (await prepareToSpend(site, id, code))()));
    const again = good.filter(Boolean).length;
    if (again !== atOnce - spent) torn.push(`${kill}: ${again} codes good after ${spent} were spent`);
  }
  figure({
    figure: `codes lost or reusable after ${kills} SIGKILLs amid ${kills * atOnce} logins, ${finished} of them finished`,
    part: '2',
    requirement: 'security 34: server SIGKILL 200 times mid-login: 0 codes lost or reusable',
    value: torn.length,
    goal: 0,
    holds: torn.length === 0,
  });
  expect(torn).toEqual([]);
  expect(finished).toBeGreaterThan(0);
}, 1_200_000);
