// @vitest-environment node
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { type Bench, startBench, type Visitor, visitor } from './test-visitor.ts';

let bench: Bench;
let browser: Visitor;
beforeAll(async () => {
  bench = await startBench({ freeFailures: 1_000 });
});
afterAll(() => bench.helpkit.stop());
beforeEach(async () => {
  browser = await bench.withPassword(bench.accounts.newAgent);
  await browser.open('/settings/security');
});

const posts = [
  '/login',
  '/logout',
  '/demo',
  '/settings/security/two-factor',
  '/settings/security/two-factor/app',
  '/settings/security/two-factor/phone',
  '/settings/security/two-factor/sms',
  '/settings/security/two-factor/sms/send',
  '/settings/security/phone/remove',
  '/step-up/sms',
  '/settings/security/two-factor/backup-codes',
  '/settings/security/two-factor/backup-codes/new',
  '/settings/security/two-factor/activate',
  '/settings/security/two-factor/cancel',
  '/settings/security/backup-codes',
  '/settings/security/backup-codes/saved',
  '/settings/security/trusted-devices/revoke',
];

test.each(posts)(
  'a form to %s is refused from another site, without an origin, and without our token',
  async (path) => {
    for (const Origin of ['https://evil.example', 'null', `${bench.helpkit.url}.evil.example`]) {
      expect((await browser.send(path, {}, { Origin })).status).toBe(403);
    }
    for (const csrf of ['', 'x'.repeat(43)]) expect((await browser.send(path, { csrf })).status).toBe(403);
    const other = await bench.withPassword(bench.accounts.newAgent);
    const token =
      /name="csrf" value="([^"]+)"/.exec((await other.open('/settings/security')).body)?.[1] ?? '';
    expect((await browser.send(path, { csrf: token })).status).toBe(403);
    const bare = await fetch(bench.helpkit.url + path, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(),
      headers: { Cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    expect(bare.status).toBe(403);
    expect((await browser.open('/inbox')).url).toBe('/inbox');
  },
);

test.each([
  ['/login/code', { code: '123456' }],
  ['/login/backup-code', { backup_code: 'AAAA-AAAA-AAAA-AAAA' }],
])('a second step sent to %s from another site or without our token is refused', async (path, fields) => {
  const owing = await bench.withPassword(bench.accounts.owner);
  expect((await owing.send(path, fields, { Origin: 'https://evil.example' })).status).toBe(403);
  expect((await owing.send(path, { ...fields, csrf: '' })).status).toBe(403);
  expect((await owing.send(path, fields)).status).toBe(422);
});

test.each([
  ['GET', '/nowhere', 404],
  ['GET', '/login/%E0%A4%A', 404],
  ['GET', '/logout', 405],
  ['PUT', '/login', 405],
  ['DELETE', '/inbox', 405],
  ['OPTIONS', '/settings/security', 405],
  ['HEAD', '/login', 200],
  ['HEAD', '/settings/security/trusted-devices/revoke', 405],
  ['GET', '/login?skin=form', 400],
  ['GET', '/login?qr=constructor', 400],
  ['GET', '/login?notice=__proto__', 200],
])('%s %s answers %i', async (method, path, status) => {
  const response = await fetch(bench.helpkit.url + path, { method });
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toContain('text/html');
});

test.each([
  ['application/json', '{"email":"a"}', 415],
  ['text/plain', 'email=a', 415],
  ['application/x-www-form-urlencoded', `email=${'a'.repeat(20_000)}`, 413],
])('a body of %s that is not ours answers %s', async (type, body, status) => {
  const response = await fetch(`${bench.helpkit.url}/login`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, Origin: bench.helpkit.url },
  });
  expect(response.status).toBe(status);
});

test.each([
  [
    'a doubled field',
    [
      ['email', 'a@example.com'],
      ['email', 'b@example.com'],
      ['password', 'x'],
    ],
    400,
  ],
  [
    'a huge field',
    [
      ['email', `${'a'.repeat(300)}@example.com`],
      ['password', 'x'],
    ],
    400,
  ],
  ['a missing field', [['email', 'a@example.com']], 400],
  [
    'odd characters',
    [
      ['email', "o'wner\u0000@example.com\u202e"],
      ['password', '💥'],
    ],
    401,
  ],
] as const)('a login with %s answers with words', async (_, fields, status) => {
  const stranger = visitor(bench.helpkit);
  await stranger.open('/login');
  const page = await stranger.send('/login', fields);
  expect(page.status).toBe(status);
  expect(page.alert).toMatch(/\w.*\.$/);
});

test('what was typed comes back as text, never as markup', async () => {
  const stranger = visitor(bench.helpkit);
  await stranger.open('/login');
  const page = await stranger.send('/login', { email: '"><script>alert(1)</script>', password: 'x' });
  expect(page.body).not.toContain('<script>alert');
});

test('every page carries the headers, no inline code, and the site’s own time', async () => {
  for (const path of ['/login', '/inbox', '/nowhere', '/assets/style.css', '/settings/security/two-factor']) {
    const page = await browser.open(path);
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.headers.get('Date')).toBe(new Date(bench.clock.now).toUTCString());
    expect(page.body).not.toMatch(/<script(?! src=)|<style|\son\w+=|\sstyle=/);
  }
});

test('cookies are HttpOnly and SameSite, name their port on loopback, and are __Host- under https', async () => {
  const port = new URL(bench.helpkit.url).port;
  const local = await fetch(`${bench.helpkit.url}/login`);
  expect(local.headers.get('Set-Cookie')).toMatch(
    new RegExp(`^helpkit-visit-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax$`),
  );
  const app = createApp(bench.helpkit.site, () => ['https://desk.example']);
  const secure = await app.request('http://desk.example/login');
  expect(secure.headers.get('Set-Cookie')).toMatch(
    /^__Host-helpkit-visit=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test('a foreign host name is not answered', async () => {
  const app = createApp(bench.helpkit.site, () => ['http://127.0.0.1:4710']);
  for (const host of ['evil.example', '127.0.0.1:4711', '127.0.0.1.evil.example:4710']) {
    expect((await app.request(`http://${host}/login`)).status).toBe(421);
  }
});

test('the look can be chosen on its page', async () => {
  await browser.open('/demo');
  const page = await browser.send('/demo', { skin: 'split', qr: 'table' });
  expect(page.body).toMatch(/value="split" checked/);
  expect(page.body).toMatch(/value="table" checked/);
  expect((await browser.send('/demo', { skin: 'no', qr: 'svg' })).alert).toContain('There are: plain, app');
});
