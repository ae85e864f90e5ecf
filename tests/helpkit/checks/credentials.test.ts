// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSession } from '../rules/sessions.ts';
import { listTrusted, trustDevice } from '../rules/trusted-devices.ts';
import { linkIn, mailsTo } from './test-mailbox.ts';
import { type Bench, secretOf, startBench, type Visitor, visitor } from './test-visitor.ts';

let bench: Bench;
let browser: Visitor;
beforeEach(async () => {
  bench = await startBench();
  browser = await bench.withPassword(bench.accounts.owner);
  await browser.open('/login/code');
  await browser.send('/login/code', { code: bench.code(secretOf(bench.accounts.owner)) });
});
afterEach(() => bench.helpkit.stop());

const old = 'owner@example.com';
const fresh = 'a password of many words';
const logIn = async (email: string, password: string) => {
  const stranger = visitor(bench.helpkit);
  await stranger.open('/login');
  return stranger.send('/login', { email, password });
};

test('a new password is asked for twice, takes the place of the old one and ends all else', async () => {
  const { site } = bench.helpkit;
  const { id } = bench.accounts.owner.account;
  openSession(site, id, 'proof');
  trustDevice(site, id, 'A browser');
  const page = '/settings/security/password';
  await browser.open(page);
  for (const [new_password, repeated, words] of [
    ['short', 'short', 'shorter than 12'],
    [`${old} and more`, `${old} and more`, 'contains your e-mail'],
    [fresh, `${fresh}.`, 'not the same'],
  ] as const) {
    const refused = await browser.send(page, { new_password, repeated });
    expect(refused.status).toBe(400);
    expect(refused.alert).toContain(words);
  }
  const done = await browser.send(page, { new_password: fresh, repeated: fresh });
  expect(done.url).toBe('/settings/security?notice=password-changed');
  const sessions = site.database.prepare('SELECT count(*) FROM sessions WHERE account_id = ?').pluck();
  expect(sessions.get(id)).toBe(1);
  expect(listTrusted(site, id)).toEqual([]);
  expect((await logIn(old, bench.accounts.owner.password)).status).toBe(401);
  expect((await logIn(old, fresh)).url).toBe('/login/code');
  expect((await mailsTo(bench, old)).map((mail) => mail.subject)).toEqual(['Your password was changed']);
});

test('a new e-mail counts once the link in its mailbox is used by a form, and both mailboxes are told', async () => {
  const next = 'next-owner@example.com';
  await browser.open('/settings/security/email');
  await browser.send('/settings/security/email', { email: next });
  expect((await mailsTo(bench, old))[0]?.text).toContain(next);
  const link = linkIn((await mailsTo(bench, next))[0]);
  const mailbox = visitor(bench.helpkit);
  expect((await mailbox.open(link)).body).toContain('Confirm e-mail');
  expect((await logIn(next, bench.accounts.owner.password)).status).toBe(401);
  const token = new URL(link, bench.helpkit.url).searchParams.get('link') ?? '';
  expect((await mailbox.send('/settings/security/email/confirm', { link: token })).url).toContain(
    'email-changed',
  );
  expect((await logIn(next, bench.accounts.owner.password)).url).toBe('/login/code');
  expect((await logIn(old, bench.accounts.owner.password)).status).toBe(401);
  expect((await browser.open('/inbox')).url).toBe('/login');
  expect((await mailbox.send('/settings/security/email/confirm', { link: token })).status).toBe(404);
  for (const to of [old, next])
    expect((await mailsTo(bench, to)).at(-1)?.subject).toBe('Your e-mail address was changed');
});

test.each([
  [
    'an hour old',
    () => {
      bench.clock.now += 60 * 60_000;
    },
  ],
  [
    'overtaken by a new password',
    async () => {
      await browser.open('/settings/security/password');
      await browser.send('/settings/security/password', { new_password: fresh, repeated: fresh });
    },
  ],
  [
    'overtaken by a newer link',
    async () => {
      await browser.send('/settings/security/email', { email: 'third@example.com' });
    },
  ],
])('a link for a new e-mail that is %s does nothing', async (_, happens) => {
  await browser.open('/settings/security/email');
  await browser.send('/settings/security/email', { email: 'next-owner@example.com' });
  const token = linkIn((await mailsTo(bench, 'next-owner@example.com'))[0]).split('=')[1] ?? '';
  await happens();
  const mailbox = visitor(bench.helpkit);
  await mailbox.open('/login');
  expect((await mailbox.send('/settings/security/email/confirm', { link: token })).status).toBe(404);
});

test('an address that another member has is answered alike, and its owner gets no mail', async () => {
  await browser.open('/settings/security/email');
  const taken = await browser.send('/settings/security/email', { email: 'agent@example.com' });
  const free = await browser.send('/settings/security/email', { email: 'front@example.com' });
  expect(taken.body.replaceAll('agent@', 'front@')).toBe(free.body);
  expect(await mailsTo(bench, 'agent@example.com')).toEqual([]);
});

test('2FA is turned off by a form, with a mail, and the next login asks for no code', async () => {
  await browser.open('/settings/security/two-factor/off');
  const done = await browser.send('/settings/security/two-factor/off', {});
  expect(done.url).toBe('/settings/security?notice=two-factor-off');
  expect(done.body).toContain('Enable 2FA');
  expect((await logIn(old, bench.accounts.owner.password)).url).toBe('/inbox');
  expect((await mailsTo(bench, old)).map((mail) => mail.subject)).toEqual([
    'Two-Factor Authentication is off',
  ]);
});

test.each(['/settings/security/password', '/settings/security/email', '/settings/security/two-factor/off'])(
  '%s asks for a fresh proof, by page and by form',
  async (path) => {
    await browser.open(path);
    bench.clock.now += 11 * 60_000;
    expect((await browser.open(path)).url).toBe(`/step-up?next=${encodeURIComponent(path)}`);
    expect((await browser.send(path, {})).url).toContain('/step-up?next=');
  },
);

test('few backup codes left: a warning on the page, and a mail each time one is used', async () => {
  const codes = bench.accounts.owner.backupCodes ?? [];
  for (const [at, backup_code] of codes.slice(0, 7).entries()) {
    const next = await bench.withPassword(bench.accounts.owner);
    await next.open('/login/backup-code');
    const inside = await next.send('/login/backup-code', { backup_code });
    expect(inside.body.includes('Few backup codes are left')).toBe(at === 6);
  }
  const mails = (await mailsTo(bench, old)).filter((mail) => mail.subject === 'A backup code was used');
  expect(mails).toHaveLength(7);
  expect(mails.map((mail) => mail.text.includes('Regenerate'))).toEqual([...Array(6).fill(false), true]);
});
