import type { Database } from 'better-sqlite3';
import { type Kept, sent } from '../post/post.ts';
import { twoFactorIsOn } from '../rules/second-factor.ts';
import { type Bench, type Page, secretOf, startBench, type Visitor, visitor } from './test-visitor.ts';

export const hourMs = 60 * 60_000;
export const dayMs = 24 * hourMs;

/** A link as it stands in a mail. */
export interface MailedLink {
  readonly path: string;
  readonly token: string;
}

type Act = 'start' | 'cancel' | 'finish';

/** A site whose owner, with 2FA on, may have lost everything. */
export interface RecoveryBench extends Bench {
  /** The owner's mails that have left, the newest first. */
  mails(): Promise<Kept[]>;
  /** The links of a kind in the owner's mails, the newest first. */
  links(act: Act): Promise<MailedLink[]>;
  /** Asks by e-mail and password, without any login. */
  ask(password?: string): Promise<Page>;
  /** Opens a mailed link in a browser that knows nothing, and presses its button. */
  press(act: Act, link: MailedLink | undefined): Promise<Page>;
  /** Asks, and confirms by the mailed link: the delay runs from now on. */
  startDelay(): Promise<Page>;
  /** The owner logs in with password and code, and lets the browser be trusted. */
  fullLogin(): Promise<Visitor>;
  twoFactorIsOn(): boolean;
}

export async function startRecoveryBench(): Promise<RecoveryBench> {
  const bench = await startBench();
  const { helpkit, accounts } = bench;
  const { owner } = accounts;
  const mails = async () => {
    await helpkit.courier.handOver();
    return sent(helpkit.site, 1_000).filter((mail) => mail.to === owner.account.email);
  };
  const links = async (act: Act) => linksIn(await mails(), act);
  const ask = async (password = owner.password) => {
    const who = visitor(helpkit);
    await who.open('/recovery');
    return who.send('/recovery', { email: owner.account.email, password });
  };
  const press = async (act: Act, link: MailedLink | undefined) => {
    if (!link) throw new Error('No such link was mailed.');
    const who = visitor(helpkit);
    // A link that is good no longer opens a page without a form: whoever presses its button has had it open for long.
    await who.open('/recovery');
    await who.open(link.path);
    return who.send(`/recovery/${act}`, { link: link.token });
  };
  return {
    ...bench,
    mails,
    links,
    ask,
    press,
    startDelay: async () => {
      await ask();
      return press('start', (await links('start'))[0]);
    },
    fullLogin: async () => {
      const who = await bench.withPassword(owner);
      await who.open('/login/code');
      await who.send('/login/code', { code: bench.code(secretOf(owner)), trust: 'yes' });
      return who;
    },
    twoFactorIsOn: () => twoFactorIsOn(helpkit.site, owner.account.id),
  };
}

/** The links of a kind in mails, in the mails' order. */
export function linksIn(mails: readonly Kept[], act: Act): MailedLink[] {
  const pattern = new RegExp(`https?://[^/\\s]+(/recovery/${act}\\?link=(\\S+))`, 'g');
  const found = mails.flatMap((mail) => [...mail.text.matchAll(pattern)]);
  return found.map(([, path = '', token = '']) => ({ path, token }));
}

/** The instants that a page tells by program, as milliseconds. */
export function timesOn(page: Page | undefined): number[] {
  return [...(page?.body ?? '').matchAll(/<time datetime="([^"]+)"/g)].map(([, iso = '']) => Date.parse(iso));
}

/** All that a database holds, to be compared with what it holds later. */
export function contents(database: Database): string {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return JSON.stringify(tables.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()]));
}
