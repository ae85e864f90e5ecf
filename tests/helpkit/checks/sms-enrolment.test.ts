// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sent } from '../post/post.ts';
import { codeSentTo, countSentTo, enrolSms, withNumber } from './sms-bench.ts';
import { type Bench, secretOf, startBench, type Visitor } from './test-visitor.ts';

const base = '/settings/security/two-factor';
const number = '+919876543210';
let bench: Bench;
let browser: Visitor;
beforeEach(async () => {
  bench = await startBench();
  browser = await bench.withPassword(bench.accounts.newAgent);
});
afterEach(() => bench.helpkit.stop());

const choose = async (typed = number) => {
  await browser.open(base);
  await browser.send(base, { method: 'sms' });
  return browser.send(`${base}/phone`, { number: typed });
};

test('SMS is offered second, as the weaker one, and the app is chosen unless somebody chooses otherwise', async () => {
  const { body } = await browser.open(base);
  expect(body).toMatch(/value="app" required="" checked=""/);
  expect(body).toMatch(/value="sms" required=""\/>/);
  expect(body).toContain('SMS to a mobile number');
  expect(body).toContain('Less secure than an authenticator app');
  expect(body.indexOf('value="app"')).toBeLessThan(body.indexOf('value="sms"'));
});

test('the whole enrolment: number, first code, backup codes, second code, a mail, and the next login asks', async () => {
  const prompt = await choose('+91 (98765) 432-10');
  expect(prompt.url).toBe(`${base}/sms`);
  expect(prompt.body).toContain('Enter the 6-digit code we sent to <strong dir="ltr">•••• 10</strong>.');
  const { page, backupCodes } = await (async () => {
    bench.clock.now += 60_000;
    return enrolSms(bench, browser, number);
  })();
  expect(backupCodes).toHaveLength(10);
  expect(page.url).toBe('/settings/security?notice=two-factor-on');
  expect(page.body).toContain('•••• 10');
  expect(page.body).not.toContain('9876543');
  const mail = sent(bench.helpkit.site, 10).find(({ kind }) => kind === 'mail');
  expect(mail).toMatchObject({ to: 'new-agent@example.com' });
  expect(mail?.text).toContain('ends in 10');
  expect(mail?.text).not.toContain('9876');
  bench.clock.now += 60_000;
  const other = await bench.withPassword(bench.accounts.newAgent);
  expect((await other.open('/inbox')).url).toBe('/login');
  expect((await other.open('/login/code')).url).toBe('/login/sms');
});

test.each([
  ['missing', '', 'Enter your mobile number.'],
  ['spaces', '   ', 'Enter your mobile number.'],
  ['without a country code', '098765 43210', 'Begin with + and the country code, such as +91.'],
  ['with a zero as country code', '+0123456789', 'Begin with + and the country code, such as +91.'],
  ['letters', '+91 CALL ME', 'A mobile number has only digits after the +.'],
  ['two pluses', '++919876543210', 'A mobile number has only digits after the +.'],
  ['an extension', '+919876543210;ext=5', 'A mobile number has only digits after the +.'],
  ['a header', '+919876543210\r\nTo: x', 'A mobile number has only digits after the +.'],
  ['too short', '+91987', 'That number is too short.'],
  ['too long', '+9198765432101234', 'That number is too long: it has at most 15 digits.'],
])('a number that is %s is refused in words, and nothing is sent', async (_, typed, words) => {
  const page = await choose(typed);
  expect(page.status).toBe(400);
  expect(page.alert).toBe(words);
  expect(bench.helpkit.database.prepare('SELECT count(*) FROM phones').pluck().get()).toBe(0);
  expect(bench.helpkit.database.prepare('SELECT count(*) FROM post').pluck().get()).toBe(0);
});

test.each([
  ['doubled', [['number', number] as const, ['number', number] as const]],
  ['huge', { number: `+${'9'.repeat(2_000)}` }],
])('a %s number field is refused', async (_, fields) => {
  await browser.open(`${base}/phone`);
  expect((await browser.send(`${base}/phone`, fields)).status).toBe(400);
});

test.each(['+٩١٩٨٧٦٥٤٣٢١٠', '+९१९८७६५४३२१०', '0091 98765 43210', '\u202a+91-9876-543-210\u202c'])(
  'the number %s is the same number',
  async (typed) => {
    expect((await choose(typed)).url).toBe(`${base}/sms`);
    expect(await codeSentTo(bench, number)).toMatch(/^\d{6}$/);
  },
);

test('what was typed comes back as text', async () => {
  const page = await choose('"><script>alert(1)</script>');
  expect(page.body).not.toContain('<script>alert');
});

test('no step can be skipped, and a code of step 2 does not serve again in step 4', async () => {
  for (const step of ['sms', 'backup-codes', 'activate']) {
    expect((await browser.open(`${base}/${step}`)).url).toBe(base);
  }
  await choose();
  for (const step of ['app', 'backup-codes', 'activate']) {
    expect((await browser.open(`${base}/${step}`)).url).toBe(`${base}/sms`);
  }
  const first = await codeSentTo(bench, number);
  expect((await browser.send(`${base}/sms`, { code: first })).status).toBe(200);
  await browser.send(`${base}/backup-codes`, { saved: 'yes' });
  // Within the minute no second code was sent yet.
  const early = await browser.send(`${base}/activate`, { code: first });
  expect(early.status).toBe(422);
  expect(early.body).toContain('No code has been sent to');
  const refused = await browser.send(`${base}/sms/send`, {});
  expect(refused.status).toBe(429);
  expect(refused.alert).toBe('The next code can be sent in 60 seconds.');
  bench.clock.now += 60_000;
  expect((await browser.send(`${base}/sms/send`, {})).url).toBe(`${base}/activate`);
  const second = await codeSentTo(bench, number);
  expect((await browser.send(`${base}/activate`, { code: second })).url).toContain('two-factor-on');
});

test('a mistyped number is put right by another one, and its code is dead', async () => {
  await choose('+15550100');
  const old = await codeSentTo(bench, '+15550100');
  const early = await browser.send(`${base}/phone`, { number });
  expect(early.status).toBe(429);
  expect(early.headers.get('Retry-After')).toBe('60');
  expect((await browser.open(`${base}/sms`)).body).toContain('•••• 00');
  bench.clock.now += 60_000;
  await browser.send(`${base}/phone`, { number });
  expect((await browser.send(`${base}/sms`, { code: old })).status).toBe(422);
  expect((await browser.send(`${base}/sms`, { code: await codeSentTo(bench, number) })).status).toBe(200);
});

test('an app beside the number: asked for first, and the number still serves', async () => {
  await withNumber(bench, bench.accounts.newAgent, number);
  const person = await bench.withPassword(bench.accounts.newAgent);
  await person.send('/login/sms', { code: await codeSentTo(bench, number) });
  await person.open(base);
  const page = await person.send(base, { method: 'app' });
  const secret = (/<code class="secret"[^>]*>([^<]+)</.exec(page.body)?.[1] ?? '').replaceAll(' ', '');
  await person.send(`${base}/app`, { code: bench.code(secret) });
  await person.send(`${base}/backup-codes`, { saved: 'yes' });
  bench.clock.now += 60_000;
  const on = await person.send(`${base}/activate`, { code: bench.code(secret) });
  expect(on.body).toContain('•••• 10');
  const before = await countSentTo(bench, number);
  const again = await bench.withPassword(bench.accounts.newAgent);
  const prompt = await again.open('/login/code');
  expect(prompt.url).toBe('/login/code');
  expect(prompt.body).toContain('Send a code by SMS to <strong dir="ltr">•••• 10</strong>');
  expect(await countSentTo(bench, number)).toBe(before);
  expect((await again.send('/login/sms/send', {})).url).toBe('/login/sms');
  const inside = await again.send('/login/sms', { code: await codeSentTo(bench, number) });
  expect(inside.url).toBe('/inbox');
});

test('changing the number needs a proof, takes the old one’s place and tells the owner', async () => {
  const person = await withNumber(bench, bench.accounts.newAgent, number);
  bench.clock.now += 11 * 60_000;
  expect((await person.open(`${base}/phone`)).url).toMatch(/^\/step-up\?/);
  expect((await person.send(`${base}/phone`, { number: '+15550123' })).url).toMatch(/^\/step-up/);
  expect(await countSentTo(bench, '+15550123')).toBe(0);
  const fresh = await bench.withPassword(bench.accounts.newAgent);
  await fresh.send('/login/sms', { code: await codeSentTo(bench, number) });
  bench.clock.now += 60_000;
  const { page } = await enrolSms(bench, fresh, '+15550123');
  expect(page.body).toContain('•••• 23');
  expect(page.body).not.toContain('•••• 10');
  const mails = sent(bench.helpkit.site, 50).filter(({ subject }) => subject.includes('mobile number'));
  expect(mails.map(({ text }) => /ends in (\d+)/.exec(text)?.[1])).toEqual(['23', '10']);
  expect((await person.open('/inbox')).url).toBe('/login');
});

test('somebody with an app adds a number beside it', async () => {
  const { agent } = bench.accounts;
  const person = await bench.withPassword(agent);
  await person.open('/login/code');
  await person.send('/login/code', { code: bench.code(secretOf(agent)) });
  const { page } = await enrolSms(bench, person, number);
  expect(page.url).toContain('two-factor-on');
  bench.clock.now += 60_000;
  const again = await bench.withPassword(agent);
  await again.open('/login/code');
  expect((await again.send('/login/code', { code: bench.code(secretOf(agent)) })).url).toBe('/inbox');
});
