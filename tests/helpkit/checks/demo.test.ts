// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Post, send } from '../post/post.ts';
import { demoClockWords } from '../words/demo-clock.ts';
import { demoOutboxWords } from '../words/demo-outbox.ts';
import { type Bench, startBench, type Visitor, visitor } from './test-visitor.ts';

const hour = 60 * 60_000;
let bench: Bench;
let browser: Visitor;
beforeEach(async () => {
  bench = await startBench({ demo: true });
  browser = visitor(bench.helpkit);
});
afterEach(() => bench.helpkit.stop());

const post = (change: Partial<Post> = {}, dueAt = bench.helpkit.site.now()) => {
  const { id: accountId } = bench.accounts.owner.account;
  const usual = { kind: 'mail' as const, to: 'owner@example.com', subject: 'A subject', text: 'A text' };
  send(bench.helpkit.site, { ...usual, ...change }, { accountId, about: 'test', dueAt });
};
const ahead = () => bench.helpkit.site.now() - bench.clock.now;

test('only a demo has an outbox and a clock', async () => {
  const plain = await startBench();
  for (const path of ['/demo/outbox', '/demo/clock']) {
    expect((await browser.open(path)).status).toBe(200);
    const stranger = visitor(plain.helpkit);
    expect((await stranger.open(path)).status).toBe(404);
    expect((await stranger.send(path, { hours: '24' })).status).toBe(404);
  }
  expect(plain.helpkit.site.now()).toBe(plain.clock.now);
  await plain.helpkit.stop();
});

test('the outbox shows what left, the newest first, to whom, with links to follow and codes to read', async () => {
  post({ subject: 'Older', text: 'Open http://127.0.0.1:4710/r/abc?x=1&y=2\nwithin the hour.' });
  post({ kind: 'sms', to: '+919876543210', subject: '', text: 'HelpKit code: 012345.' });
  post({ subject: 'Not yet' }, bench.clock.now + hour);
  await bench.helpkit.courier.handOver();
  const { body } = await browser.open('/demo/outbox');
  expect(body).toContain('<a href="http://127.0.0.1:4710/r/abc?x=1&amp;y=2">');
  expect(body).toContain('<code>012345</code>');
  expect(body).toMatch(/<bdi>\+919876543210<\/bdi>/);
  expect(body.indexOf('012345')).toBeLessThan(body.indexOf('Older'));
  expect(body).toContain('Still waiting: 1.');
  expect(body).not.toContain('Not yet');
});

test('a mail’s words are text: neither markup nor a script of theirs runs', async () => {
  const text = '<script>alert(1)</script> http://x.example/"onmouseover="a javascript:alert(1)';
  post({ subject: '<img src=x>', text });
  await bench.helpkit.courier.handOver();
  const { body } = await browser.open('/demo/outbox');
  expect(body).toContain('&lt;script&gt;alert(1)');
  expect(body).toContain('href="http://x.example/"');
  expect(body).not.toMatch(/<script>|<img src=x|href="javascript:/);
});

test('fifty messages are shown, and that there are more', async () => {
  for (let number = 0; number < 51; number += 1) post({ subject: `mail ${number}.` });
  await bench.helpkit.courier.handOver();
  const { body } = await browser.open('/demo/outbox');
  expect(body.match(/<article>/g)).toHaveLength(50);
  expect(body).toContain('mail 50.');
  expect(body).not.toContain('mail 0.');
  expect(body).toContain('Only the newest 50 are shown.');
});

test('the clock is put forward, shown, and put back; what falls due by it leaves', async () => {
  post({ subject: 'Tomorrow' }, bench.clock.now + 24 * hour);
  const before = await browser.open('/demo/clock');
  expect(before.body).toContain('This is the real time.');
  expect(before.body).toContain('datetime="2026-04-01T09:00:05.000Z"');
  for (const hours of ['1', '24', '168']) await browser.send('/demo/clock', { hours });
  const page = await browser.open('/demo/clock');
  expect(page.body).toContain('8 days and 1 hours ahead');
  expect(page.headers.get('Date')).toBe(new Date(bench.clock.now + 193 * hour).toUTCString());
  expect((await browser.open('/demo/outbox')).body).toContain('Tomorrow');
  await browser.send('/demo/clock', { hours: 'reset' });
  expect(ahead()).toBe(0);
});

test.each([
  ['nothing', {}],
  ['a step that is not offered', { hours: '2' }],
  ['a step back', { hours: '-24' }],
  ['words', { hours: 'day' }],
  ['infinity', { hours: '1e999' }],
  ['a step twice', [['hours', '1'] as const, ['hours', '24'] as const]],
  ['a huge one', { hours: '9'.repeat(500) }],
])('the clock moves by no %s', async (_, fields) => {
  await browser.open('/demo/clock');
  const page = await browser.send('/demo/clock', fields);
  expect(page.status).toBe(400);
  expect(page.alert).toMatch(/\w.*\.$/);
  expect(ahead()).toBe(0);
});

test('the clock takes no form of another site, and no step past the years it can draw', async () => {
  await browser.open('/demo/clock');
  const foreign = await browser.send('/demo/clock', { hours: '24' }, { Origin: 'https://evil.example' });
  expect(foreign.status).toBe(403);
  expect((await browser.send('/demo/clock', { hours: '24', csrf: 'x' })).status).toBe(403);
  expect((await browser.open('/demo/clock?hours=24')).status).toBe(200);
  expect(ahead()).toBe(0);
});

test.each([
  ['rtl', 'ar'],
  ['hi', 'hi'],
  ['pt', 'pt'],
] as const)('outbox and clock speak the language of the skin %s', async (skin, language) => {
  const outbox = await browser.open(`/demo/outbox?skin=${skin}`);
  expect(outbox.body).toContain(`<h1>${demoOutboxWords[language].title}</h1>`);
  expect(outbox.body).toContain(demoOutboxWords[language].none);
  const clock = await browser.open('/demo/clock');
  expect(clock.body).toContain(`<h1>${demoClockWords[language].title}</h1>`);
  expect(clock.body).toContain(demoClockWords[language].real);
});
