// @vitest-environment node
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { createApp } from '../app.ts';
import { startEnrolment } from '../rules/authenticators.ts';
import { openChallenge } from '../rules/challenges.ts';
import { newMailLink } from '../rules/mail-links.ts';
import { movableClock } from '../rules/movable-clock.ts';
import { startPhone } from '../rules/phones.ts';
import { closeSession, findSession, openSession } from '../rules/sessions.ts';
import type { Env } from '../web/context.ts';
import { csrfToken } from '../web/csrf.ts';
import { linksIn } from './recovery-bench.ts';
import { mailsTo } from './test-mailbox.ts';
import { type Bench, startBench, visitor } from './test-visitor.ts';

const origin = 'https://desk.example';
const fields =
  'backup_code by code device digit email hours link may_manage method name new_password next number on password qr repeated role saved skin trust search state page notice'.split(
    ' ',
  );
const long = Boolean(process.env['LONG']);
/** Values that no page of ours would send, as they stand percent-encoded in a form or an address. */
const odd = [
  ...['1e99', '__proto__', '%00', '%ED%A0%80'],
  ...(long
    ? ['NaN', '-1', '[object Object]', "' OR 1=1 --", '%E2%80%AE%E2%80%8B', '%E0%A4%A', '%FF%FE']
    : []),
];
/** Buttons without a field that decides: what else the form holds is nobody's business. A role's name or a password is any words. */
const acts =
  /\/(logout|cancel|new|remove|rejoin|invite|reset|send|sms|revoke-all|off|backup-codes|roles\/new|security\/password)$/;

let bench: Bench;
let app: Hono<Env>;
const wrong: string[] = [];
let asked = 0;
beforeAll(async () => {
  bench = await startBench();
  const { site } = bench.helpkit;
  app = createApp(site, () => [origin], { clock: movableClock(site.now) });
});
afterAll(() => bench.helpkit.stop());

/** All that is kept, but for the counters of wrong guesses. */
function kept(): string {
  const { database } = bench.helpkit;
  const tables = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('failures', 'address_guesses')",
    )
    .pluck()
    .all();
  return JSON.stringify(tables.map((table) => database.prepare(`SELECT * FROM "${table}"`).all()));
}

/** Asks, judges the answer, and takes back whatever was changed, so that each question meets the same site. */
async function ask(path: string, init: RequestInit, unchanged: boolean, about: string): Promise<number> {
  const { database } = bench.helpkit;
  const say = (problem: string) => wrong.push(`${init.method ?? 'GET'} ${path}, ${about}: ${problem}`);
  database.exec('BEGIN IMMEDIATE');
  try {
    const before = kept();
    const answer = await app.request(`http://desk.example${path}`, init);
    const body = await answer.text();
    asked += 1;
    const { status } = answer;
    if (status >= 500) say(`status ${status}`);
    const next = answer.headers.get('Location');
    if (next !== null && !/^\/(?!\/)/.test(next)) say(`leads to ${next}`);
    const page = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false;
    if (status >= 400 && !page) say(`${status} without a page`);
    // The framed prompt is a part of a page that has the heading.
    const whole = page && init.method !== 'HEAD' && !path.startsWith('/login/code/frame');
    if (whole && !/<h1[\s>]/.test(body)) say(`${status} without a heading`);
    if (status >= 400 && !/<p[\s>]/.test(body)) say(`${status} without a reason`);
    if ((unchanged || status >= 400) && kept() !== before) say(`${status}, and something was changed`);
    return status;
  } finally {
    database.exec('ROLLBACK');
  }
}

interface Person {
  readonly session: string;
  readonly challenge: string;
}

/** Who stands where a form of the route can be reached: in each enrolment, and the owner for all else. */
function people(): Record<'owner' | 'app' | 'sms', Person> {
  const { site } = bench.helpkit;
  const { owner, agent, newAgent } = bench.accounts;
  startEnrolment(site, newAgent.account.id);
  startPhone(site, agent.account.id, '+4915112345678');
  const person = (id: number) => ({
    session: openSession(site, id, 'proof'),
    challenge: openChallenge(site, id),
  });
  return {
    owner: person(owner.account.id),
    app: person(newAgent.account.id),
    sms: person(agent.account.id),
  };
}

const headersOf = ({ session, challenge }: Person) => ({
  Origin: origin,
  Cookie: `__Host-helpkit-session=${session}; __Host-helpkit-challenge=${challenge}`,
  'Content-Type': 'application/x-www-form-urlencoded',
});

/** Bodies of forms that are bad in all fields at once. */
const bodies: readonly (readonly [string, string])[] = [
  ['all missing', ''],
  ['all doubled', fields.map((name) => `${name}=1&${name}=1`).join('&')],
  ['all too long', fields.map((name) => `${name}=${'9'.repeat(400)}`).join('&')],
  ['all arrays', fields.map((name) => `${name}[]=1&${name}[0]=1`).join('&')],
  ...odd.map((value) => [`all ${value}`, fields.map((name) => `${name}=${value}`).join('&')] as const),
];

test('bad input at every route is answered by a page with words, and changes nothing', async () => {
  const { site } = bench.helpkit;
  const standing = people();
  const cookie = standing.owner.session;
  const ended = openSession(site, bench.accounts.owner.account.id, 'proof');
  closeSession(site, findSession(site, ended)?.id ?? '');
  const routes = (method: string) => [
    ...new Set(app.routes.filter((route) => route.method === method).map(({ path }) => path)),
  ];
  const member = String(bench.accounts.agent.account.id);
  for (const route of routes('POST')) {
    const path = route.replace(':id', member);
    const post = (
      who: Person,
      csrf: string,
      rest: string,
      unchanged: boolean,
      about: string,
      type?: string,
    ) => {
      const headers = { ...headersOf(who), ...(type ? { 'Content-Type': type } : {}) };
      return ask(path, { method: 'POST', headers, body: `csrf=${csrf}&${rest}` }, unchanged, about);
    };
    const whose = route.includes('/two-factor') ? Object.values(standing) : [standing.owner];
    for (const who of whose) {
      const csrf = csrfToken(site, who.session);
      for (const [about, body] of bodies) await post(who, csrf, body, !acts.test(route), about);
      for (const name of long ? fields : []) {
        await post(who, csrf, `${name}=${'9'.repeat(2_000)}`, false, `${name} too long`);
      }
    }
    const own = csrfToken(site, cookie);
    for (const length of [16 * 1024 + 1, (long ? 4 * 1024 : 64) * 1024]) {
      const status = await post(standing.owner, own, `code=${'9'.repeat(length)}`, true, `${length} bytes`);
      if (status !== 413) wrong.push(`${path} takes ${length} bytes: ${status}`);
    }
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'x']) {
      const status = await post(standing.owner, own, 'code=1', true, type, type);
      if (status !== 415) wrong.push(`${path} takes ${type}: ${status}`);
    }
    await post(
      { ...standing.owner, session: ended, challenge: '' },
      csrfToken(site, ended),
      '',
      true,
      'ended',
    );
    await post(standing.owner, csrfToken(site, standing.sms.session), '', true, 'another’s token');
    await post(standing.sms, own, '', true, 'another’s cookie');
  }
  for (const route of routes('GET').filter((path) => !path.includes('*') && !path.startsWith('/assets'))) {
    const ids = route.includes(':id') ? [member, '0', '9'.repeat(30), ...odd] : [''];
    const queries = ['', ...odd.map((value) => fields.map((name) => `${name}=${value}`).join('&'))];
    queries.push(fields.map((name) => `${name}=1&${name}=2&${name}[]=3`).join('&'));
    queries.push(`link=${'9'.repeat(8_000)}&search=${'9'.repeat(8_000)}&next=//evil.example&by=x`);
    for (const id of ids) {
      for (const query of queries) {
        const path = `${route.replace(':id', id)}?${query}`;
        await ask(path, { headers: headersOf(standing.owner) }, true, 'odd query');
      }
    }
  }
  figure({
    figure: `bad requests answered wrongly, of ${asked} over ${routes('POST').length} forms and all pages`,
    part: '2',
    requirement: 'issue 4, bad input: a clear page and status, and nothing changed',
    value: wrong.length,
    goal: 0,
    holds: wrong.length === 0,
  });
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(long ? 3_000 : 1_000);
}, 600_000);

test('a scanner that opens every mailed link, as often as it likes, changes nothing', async () => {
  const { helpkit, accounts } = bench;
  const { owner, agent } = accounts;
  const browser = visitor(helpkit);
  const press = async (path: string, form: Readonly<Record<string, string>>) => {
    await browser.open('/recovery');
    return browser.send(path, form);
  };
  const lost = { email: agent.account.email, password: agent.password };
  const mailed = async (act: 'start' | 'cancel' | 'finish') =>
    linksIn((await mailsTo(bench, lost.email)).reverse(), act)[0] ?? { path: 'none', token: '' };
  const { id: accountId } = owner.account;
  const unlock = newMailLink(helpkit.site, 'unlock', { accountId, detail: 'email x' });
  const email = newMailLink(helpkit.site, 'email', { accountId, detail: 'next@example.com' });
  const scan = async (path: string) => {
    for (const method of ['GET', 'HEAD', 'GET']) {
      expect([path, await ask(path, { method }, true, 'mailed link')]).toEqual([path, 200]);
    }
  };
  await scan(`/login/unlock/open?link=${unlock}`);
  await scan(`/settings/security/email/confirm?link=${email}`);
  await press('/recovery', lost);
  const start = await mailed('start');
  await scan(start.path);
  await press('/recovery/start', { link: start.token });
  await scan((await mailed('cancel')).path);
  bench.clock.now += 24 * 60 * 60_000;
  await scan((await mailed('finish')).path);
  expect(wrong).toEqual([]);
});
