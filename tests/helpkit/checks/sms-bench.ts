import { sent } from '../post/post.ts';
import type { SeededAccount } from '../seed.ts';
import { type Bench, codesOn, type Page, type Visitor } from './test-visitor.ts';

const base = '/settings/security/two-factor';

/** The code in the newest message to a number. Throws where none was sent. */
export async function codeSentTo({ helpkit }: Bench, number: string): Promise<string> {
  await helpkit.courier.handOver();
  const text = sent(helpkit.site, 1000).find(({ kind, to }) => kind === 'sms' && to === number)?.text;
  const code = /\b\d{6}\b/.exec(text ?? '')?.[0];
  if (!code) throw new Error(`No code was sent to ${number}.`);
  return code;
}

/** How many messages went to a number. */
export async function countSentTo({ helpkit }: Bench, number: string): Promise<number> {
  await helpkit.courier.handOver();
  return sent(helpkit.site, 10_000).filter(({ kind, to }) => kind === 'sms' && to === number).length;
}

/** Walks the whole of *Enable 2FA* by SMS and gives the last page and the backup codes. A minute passes on the way. */
export async function enrolSms(
  bench: Bench,
  browser: Visitor,
  number: string,
): Promise<{ page: Page; backupCodes: string[] }> {
  await browser.open(base);
  await browser.send(base, { method: 'sms' });
  await browser.send(`${base}/phone`, { number });
  const shown = await browser.send(`${base}/sms`, { code: await codeSentTo(bench, number) });
  bench.clock.now += 60_000;
  await browser.send(`${base}/backup-codes`, { saved: 'yes' });
  const page = await browser.send(`${base}/activate`, { code: await codeSentTo(bench, number) });
  return { page, backupCodes: codesOn(shown) };
}

/** Enrols a number for an account without 2FA, in a browser of its own, and lets a minute pass. */
export async function withNumber(bench: Bench, account: SeededAccount, number: string): Promise<Visitor> {
  const browser = await bench.withPassword(account);
  await enrolSms(bench, browser, number);
  bench.clock.now += 60_000;
  return browser;
}
