// @vitest-environment node
import { Secret } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, codesOn, type Page, startBench, type Visitor, visitor } from './test-visitor.ts';

const base = '/settings/security/two-factor';
let bench: Bench;
let browser: Visitor;

beforeEach(async () => {
  bench = await startBench();
  browser = await bench.withPassword(bench.accounts.newAgent);
});
afterEach(() => bench.helpkit.stop());

const chooseApp = async (): Promise<{ page: Page; secret: string }> => {
  await browser.open('/settings/security');
  await browser.open(base);
  const page = await browser.send(base, { method: 'app' });
  const secret = (/<code class="secret">([^<]+)</.exec(page.body)?.[1] ?? '').replaceAll(' ', '');
  return { page, secret };
};

test('the whole enrolment: method, first code, backup codes, second code, and the next login asks', async () => {
  const before = await browser.open('/settings/security');
  expect(before.body).toContain('Enable 2FA');
  expect(before.body).not.toContain('Trusted devices');
  const { page, secret } = await chooseApp();
  expect(page.url).toBe(`${base}/app`);
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20);

  const codes = await browser.send(`${base}/app`, { code: bench.code(secret) });
  expect(codesOn(codes)).toHaveLength(10);
  expect(new Set(codesOn(codes)).size).toBe(10);
  for (const code of codesOn(codes))
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  for (const code of codesOn(codes)) expect(decodeURIComponent(codes.body)).toContain(`\r\n${code}\r\n`);

  const activate = await browser.send(`${base}/backup-codes`, { saved: 'yes' });
  expect(activate.url).toBe(`${base}/activate`);
  const on = await browser.send(`${base}/activate`, { code: bench.code(secret, 1) });
  expect(on.url).toBe('/settings/security?notice=two-factor-on');
  expect(on.body).toContain('10 of 10 left');

  const out = await browser.send('/logout', {});
  expect(out.url).toBe('/login?notice=logged-out');
  const again = await bench.withPassword(bench.accounts.newAgent);
  expect((await again.open('/inbox')).url).toBe('/login');
  bench.clock.now += 60_000;
  await again.open('/login/code');
  const inside = await again.send('/login/code', { code: bench.code(secret) });
  expect(inside.url).toBe('/inbox');
  expect(inside.body).toContain('new-agent@example.com');
});

test('the second code must be of another step than the first', async () => {
  const { secret } = await chooseApp();
  const first = bench.code(secret);
  await browser.send(`${base}/app`, { code: first });
  await browser.send(`${base}/backup-codes`, { saved: 'yes' });
  const refused = await browser.send(`${base}/activate`, { code: first });
  expect(refused.status).toBe(422);
  expect(refused.alert).toBe('That code was already used. Wait for the next one in your app.');
  bench.clock.now += 30_000;
  expect((await browser.send(`${base}/activate`, { code: bench.code(secret) })).url).toContain(
    'two-factor-on',
  );
});

test('logins ask for nothing until the last step is done', async () => {
  const { secret } = await chooseApp();
  await browser.send(`${base}/app`, { code: bench.code(secret) });
  await browser.send(`${base}/backup-codes`, { saved: 'yes' });
  const other = await bench.withPassword(bench.accounts.newAgent);
  expect((await other.open('/inbox')).url).toBe('/inbox');
});

test.each([
  ['before a method', [], base],
  ['before the first code', ['method'], `${base}/app`],
  ['before the codes are saved', ['method', 'code'], `${base}/backup-codes`],
])('no step can be skipped: %s', async (_, done, leadsTo) => {
  if (done.includes('method')) {
    const { secret } = await chooseApp();
    if (done.includes('code')) await browser.send(`${base}/app`, { code: bench.code(secret) });
  }
  for (const step of ['app', 'backup-codes', 'activate']) {
    expect((await browser.open(`${base}/${step}`)).url).toBe(leadsTo);
  }
  expect((await browser.send(`${base}/activate`, { code: '123456' })).url).toBe(leadsTo);
});

test('a wrong first code keeps the secret, says so, and counts', async () => {
  const { secret } = await chooseApp();
  const wrong = await browser.send(`${base}/app`, { code: bench.code(secret, 9) });
  expect(wrong.status).toBe(422);
  expect(wrong.alert).toContain('That code is wrong.');
  expect(wrong.body.replaceAll(' ', '')).toContain(secret);
  expect((await browser.send(`${base}/app`, { code: '12 34' })).status).toBe(400);
});

test('backup codes are shown once; after that only new ones can be made', async () => {
  const { secret } = await chooseApp();
  const first = codesOn(await browser.send(`${base}/app`, { code: bench.code(secret) }));
  const reloaded = await browser.open(`${base}/app`);
  expect(reloaded.url).toBe(`${base}/backup-codes`);
  expect(codesOn(reloaded)).toEqual([]);
  const untouched = await browser.send(`${base}/backup-codes`, {});
  expect(untouched.status).toBe(400);
  const second = codesOn(await browser.send(`${base}/backup-codes/new`, {}));
  expect(second).toHaveLength(10);
  expect(second.filter((code) => first.includes(code))).toEqual([]);
});

test('an enrolment that is cancelled or an hour old is gone', async () => {
  await chooseApp();
  await browser.send(`${base}/cancel`, {});
  expect((await browser.open(`${base}/app`)).url).toBe(base);
  await chooseApp();
  bench.clock.now += 60 * 60_000 + 1;
  await browser.open(`${base}/app`);
  const { password } = bench.accounts.newAgent;
  expect((await browser.send('/step-up', { next: `${base}/app`, password })).url).toBe(base);
});

test('a new app replaces the old one, with new backup codes, and ends trust and other logins', async () => {
  const { owner } = bench.accounts;
  const oldSecret = owner.secret?.base32 ?? '';
  const elsewhere = await bench.withPassword(owner);
  await elsewhere.open('/login/code');
  await elsewhere.send('/login/code', { code: bench.code(oldSecret, -1), trust: 'yes' });
  browser = await bench.withPassword(owner);
  await browser.open('/login/code');
  await browser.send('/login/code', { code: bench.code(oldSecret) });

  const { secret } = await chooseApp();
  await browser.send(`${base}/app`, { code: bench.code(secret) });
  await browser.send(`${base}/backup-codes`, { saved: 'yes' });
  const on = await browser.send(`${base}/activate`, { code: bench.code(secret, 1) });
  expect(on.body).toContain('No device is trusted.');
  expect((await elsewhere.open('/inbox')).url).toBe('/login');
  await elsewhere.send('/login', { email: owner.account.email, password: owner.password });
  expect((await elsewhere.open('/login/code')).url).toBe('/login/code');
  expect((await elsewhere.send('/login/code', { code: bench.code(oldSecret, 1) })).status).toBe(422);
  await elsewhere.open('/login/backup-code');
  const spent = await elsewhere.send('/login/backup-code', { backup_code: owner.backupCodes?.[0] ?? '' });
  expect(spent.status).toBe(422);
});

test.each([
  ['svg', /<svg [^>]*viewBox="0 0 57 57"/],
  ['img', /<img alt="QR code[^"]*" src="data:image\/png;base64,iVBORw0KGgo/],
  ['img-svg', /<img alt="QR code[^"]*" src="data:image\/svg\+xml;base64,/],
  ['canvas', /<canvas [^>]*data-qr="0{57} /],
  ['css', /href="\/settings\/security\/two-factor\/app\/qr\.css"/],
  ['table', /<td class="dark"><\/td>/],
])('the QR code drawn as %s', async (carrier, pattern) => {
  await chooseApp();
  expect((await browser.open(`${base}/app?qr=${carrier}`)).body).toMatch(pattern);
});

test('the stylesheet that holds the QR code is served to its owner only, while step 2 is open', async () => {
  const { secret } = await chooseApp();
  const css = await browser.open(`${base}/app/qr.css`);
  expect(css.headers.get('Content-Type')).toContain('text/css');
  expect(css.body).toContain('url("data:image/png;base64,');
  expect((await visitor(bench.helpkit).open(`${base}/app/qr.css`)).url).toBe('/login');
  await browser.send(`${base}/app`, { code: bench.code(secret) });
  expect((await browser.open(`${base}/app/qr.css`)).body).not.toContain('data:image');
});
