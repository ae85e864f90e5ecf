// @vitest-environment node
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { send, sent, waiting } from '../post/post.ts';
import { smtpMailer } from '../post/smtp-mailer.ts';
import type { Mailer } from '../post/transports.ts';
import { type MailServer, startMailServer } from './test-mail-server.ts';
import { startBench } from './test-visitor.ts';

let server: MailServer;
const mailers: Mailer[] = [];
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  for (const mailer of mailers.splice(0)) mailer.close?.();
  await server.stop();
});

const mailer = (options = {}, address = server.address) => {
  const made = smtpMailer(address, { greetMs: 8_000, answerMs: 8_000, ...options });
  mailers.push(made);
  return made;
};
/** For servers that never answer: nobody waits for them long. */
const impatient = { greetMs: 300, answerMs: 300 };
const mail = (change = {}) => ({
  id: 7,
  dueAt: 1_775_000_000_000,
  to: 'owner@example.com',
  subject: 'Your link',
  text: 'Open http://127.0.0.1:4710/recovery/x\n.\nथैंक यू',
  ...change,
});

test('a mail arrives at a real server, whole, once, and in more than English', async () => {
  await mailer({ from: 'Desk <desk@example.com>' }).deliver(mail({ subject: 'आपका लिंक' }));
  expect(server.taken).toHaveLength(1);
  const [{ to, text } = { to: [], text: '' }] = server.taken;
  expect(to).toEqual(['owner@example.com']);
  expect(text).toMatch(/^From: Desk <desk@example\.com>\r$/m);
  expect(text).toMatch(/^Message-ID: <7\.1775000000000@helpkit\.example>\r$/m);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(head).not.toContain('आ');
  const decoded = /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(
        body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString();
  expect(decoded.replaceAll('\r', '').trim()).toBe('Open http://127.0.0.1:4710/recovery/x\n.\nथैंक यू');
});

test.each([
  ['a second recipient', { to: 'owner@example.com, thief@example.com' }],
  ['a line break in the recipient', { to: 'owner@example.com\r\nBcc: thief@example.com' }],
  ['a line break in the subject', { subject: 'Hello\r\nBcc: thief@example.com' }],
])('%s reaches nobody else', async (_, change) => {
  await mailer()
    .deliver(mail(change))
    .catch(() => {});
  for (const { to, text } of server.taken) {
    expect(to).not.toContain('thief@example.com');
    expect(text).not.toMatch(/^Bcc:/m);
  }
});

test('mails one after the other share a connection', async () => {
  const one = mailer();
  for (let id = 1; id <= 5; id += 1) await one.deliver(mail({ id }));
  expect(server.taken).toHaveLength(5);
  expect(server.connections()).toBe(1);
});

test('a recipient that the server refuses is a failure', async () => {
  server.behave('refuses');
  await expect(mailer().deliver(mail())).rejects.toMatchObject({ responseCode: 550 });
});

test('a server that does not answer in time is a failure, and so is one that never greets', async () => {
  server.behave('stalls');
  await expect(mailer(impatient).deliver(mail())).rejects.toThrow();
  const mute = createServer(() => {});
  await new Promise<void>((listening) => mute.listen(0, '127.0.0.1', listening));
  const address = mute.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(mailer(impatient, `smtp://127.0.0.1:${port}`).deliver(mail())).rejects.toThrow();
  for (const made of mailers.splice(0)) made.close?.();
  await new Promise<void>((closed) => {
    mute.close(() => closed());
  });
});

test.each(['', 'mail.example', 'http://mail.example', 'smtp://', 'file:///etc/passwd', 'smtps:'])(
  'the address “%s” is refused in words that do not repeat it',
  (address) => {
    expect(() => smtpMailer(address)).toThrow(/^SMTP_URL is not a mail server/);
  },
);

test('the site’s mails leave once the server is back, each once, and stopping lets go of the connections', async () => {
  const bench = await startBench({ transports: { mailer: mailer() } });
  const { site, courier } = bench.helpkit;
  const { id: accountId, email: to } = bench.accounts.owner.account;
  const before = waiting(site).count;
  expect(before).toBe(0);
  server.behave('refuses');
  for (const text of ['one', 'two']) {
    send(site, { kind: 'mail', to, subject: text, text }, { accountId, about: 'test' });
  }
  await courier.handOver();
  expect(waiting(site).count).toBe(2);
  server.behave('takes');
  await courier.handOver();
  expect(server.taken).toEqual([]);
  bench.clock.now += 30_000;
  await courier.handOver();
  await courier.handOver();
  expect(server.taken.map(({ text }) => /^Subject: (.*)\r$/m.exec(text)?.[1])).toEqual(['one', 'two']);
  expect(sent(site, 10).filter(({ about }) => about === 'test')).toHaveLength(2);
  await bench.helpkit.stop();
});
