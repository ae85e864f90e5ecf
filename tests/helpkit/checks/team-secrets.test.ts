// @vitest-environment node
import fc from 'fast-check';
import { Secret } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { teamRoutes } from '../routes/team.ts';
import { activateEnrolment } from '../rules/authenticators.ts';
import { confirmPhone, startPhone } from '../rules/phones.ts';
import { idOf, startTeamBench, type TeamBench } from './team-bench.ts';
import { type Page, secretOf } from './test-visitor.ts';

const number = '+4915112345678';
const runs = process.env['LONG'] ? 5_000 : 200;

let bench: TeamBench;
let canaries: readonly string[];
beforeAll(async () => {
  bench = await startTeamBench();
  const { site } = bench.helpkit;
  const { owner, agent, newAgent } = bench.accounts;
  site.database
    .transaction(() => {
      confirmPhone(site, startPhone(site, idOf(newAgent), number).id);
      activateEnrolment(site, idOf(newAgent));
    })
    .immediate();
  const trusting = await bench.withPassword(agent);
  await trusting.open('/login/code');
  await trusting.send('/login/code', { code: bench.code(secretOf(agent)), trust: 'yes' });
  canaries = [
    ...plain(),
    number,
    number.slice(1),
    ...(owner.backupCodes ?? []),
    ...trusting.cookies.values(),
  ];
});
afterAll(() => bench.helpkit.stop());

/** Secrets in the writings that a page could give them away in. */
function plain(): string[] {
  return [bench.accounts.owner, bench.accounts.agent].flatMap((account) => {
    const raw = Buffer.from(Secret.fromBase32(secretOf(account)).bytes);
    const codes = (account.backupCodes ?? []).flatMap((code) => [code, code.replaceAll('-', '')]);
    return [secretOf(account), raw.toString('hex'), raw.toString('base64'), account.password, ...codes];
  });
}

/** All that the database keeps sealed or hashed, as of now: whatever is of no use in clear is none of a page's business either. */
function kept(): string[] {
  const { database } = bench.helpkit;
  const columns = database
    .prepare<[], { table: string; name: string }>(
      `SELECT m.name AS "table", c.name AS name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND (c.type = 'BLOB' OR c.name LIKE '%hash%' OR c.name LIKE '%token%')`,
    )
    .all();
  expect(columns.length).toBeGreaterThan(10);
  return columns
    .flatMap(({ table, name }) =>
      database.prepare<[], unknown>(`SELECT "${name}" FROM "${table}"`).pluck().all(),
    )
    .flatMap((value) =>
      Buffer.isBuffer(value)
        ? [value.toString('hex'), value.toString('base64'), value.toString('base64url')]
        : typeof value === 'string' && value.length >= 16
          ? [value]
          : [],
    );
}

/** What of a page should not be on it. */
function found(page: Page): string[] {
  const text = [page.body, page.url, JSON.stringify([...page.headers])].join('\n');
  const codes = [bench.accounts.owner, bench.accounts.agent].flatMap((account) =>
    [-1, 0, 1].map((offset) => bench.code(secretOf(account), offset)),
  );
  return [
    ...[...canaries, ...kept()].filter((secret) => text.includes(secret)),
    ...codes.filter((code) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text)),
  ];
}

const word = fc.oneof(
  fc.constantFrom(
    '',
    'yes',
    'no',
    'Owner',
    'Agent',
    'on',
    'due',
    'sealed_secret',
    '*',
    '%',
    "' OR 1=1 --",
    '__proto__',
  ),
  fc.string({ maxLength: 30 }),
);
const field = fc.oneof(
  fc.constantFrom(
    'search',
    'state',
    'page',
    'on',
    'role',
    'name',
    'email',
    'fields',
    'include',
    'secret',
    'notice',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
);

test('no page of a manager ever holds a secret, a code, a hash or a full number', async () => {
  const routes = teamRoutes(bench.helpkit.site).flatMap(({ path, get, post }) => [
    ...(get ? [{ path, method: 'get' }] : []),
    ...(post ? [{ path, method: 'post' }] : []),
  ]);
  const reached = new Set<string>();
  const given: string[] = [];
  const id = fc.oneof(fc.constantFrom('1', '2', '3', '4', '5'), fc.constantFrom('0', '99', '-1', 'x', '1e0'));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      id,
      fc.array(fc.tuple(field, word), { maxLength: 4 }),
      async (route, who, fields) => {
        const path = route.path.replace(':id', who);
        // The manager stays who they are, or there is nothing left to look at.
        if (route.method === 'post' && who === '1' && /remove|role$/.test(path)) return;
        const page =
          route.method === 'post'
            ? await bench.owner.send(path, fields)
            : await bench.owner.open(
                `${path}?${new URLSearchParams(fields.map(([name, value]) => [name, value]))}`,
              );
        reached.add(`${route.method} ${route.path}`);
        given.push(...found(page));
        expect(page.status).toBeLessThan(500);
      },
    ),
    { numRuns: runs },
  );
  const value = `${given.length} secrets in ${runs} answers, ${reached.size} of ${routes.length} routes`;
  const goal = `0 secrets in ${runs} answers, ${routes.length} of ${routes.length} routes`;
  figure({
    figure: 'secrets given away by the pages of managers, fuzzed',
    part: '2',
    requirement: 'security 30: admin API fuzz returns 0 secret fields',
    value,
    goal,
    holds: value === goal,
  });
  expect(value).toBe(goal);
}, 600_000);

test('the search for secrets finds each kind when there is one', async () => {
  const page = await bench.owner.open('/settings/team/members');
  for (const secret of [
    ...canaries.slice(0, 8),
    number,
    ...kept().slice(0, 5),
    bench.code(secretOf(bench.accounts.agent)),
  ]) {
    expect(found({ ...page, body: `<p>${secret}</p>` })).not.toEqual([]);
  }
});
