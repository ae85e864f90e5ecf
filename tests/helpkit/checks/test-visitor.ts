import { request } from 'node:http';
import { Secret, TOTP } from 'otpauth';
import { type SeededAccount, type SeededAccounts, seed } from '../seed.ts';
import { type Helpkit, type HelpkitOptions, startHelpkit } from '../server.ts';

/** A page as a test sees it. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  /** The words of its alert, if there is one. */
  readonly alert: string | undefined;
}

type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

/** A browser without a window: keeps cookies, follows redirects, sends forms as the last page's own. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  open(path: string): Promise<Page>;
  send(path: string, fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Sends a form whose headers the server has taken, but whose body comes only when `finish` is called. */
  sendSlowly(path: string, fields: Fields): Promise<{ finish(): Promise<number> }>;
  /** Another browser with the same cookies. */
  twin(): Visitor;
}

export function visitor(helpkit: Helpkit, cookies = new Map<string, string>(), csrfAtFirst = ''): Visitor {
  let csrf = csrfAtFirst;
  const cookieHeader = () => [...cookies].map((pair) => pair.join('=')).join('; ');
  const encode = (fields: Fields) => {
    const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
    const given = new URLSearchParams([...pairs].map(([name, value]) => [name, value]));
    if (!given.has('csrf')) given.set('csrf', csrf);
    return given;
  };
  const once = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('Cookie', cookieHeader());
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (attributes.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const follow = async (path: string, init: RequestInit): Promise<Page> => {
    const url = new URL(path, helpkit.url);
    const response = await once(url.href, init);
    const body = await response.text();
    const next = response.headers.get('Location');
    if (next) return follow(next, {});
    csrf = /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? csrf;
    const alert = /role="alert"[^>]*>([^<]*)</.exec(body)?.[1];
    return {
      status: response.status,
      url: url.pathname + url.search,
      headers: response.headers,
      body,
      alert,
    };
  };
  return {
    cookies,
    open: (path) => follow(path, {}),
    send: (path, fields, headers = {}) =>
      follow(path, { method: 'POST', body: encode(fields), headers: { Origin: helpkit.url, ...headers } }),
    sendSlowly: (path, fields) =>
      new Promise((resolve, reject) => {
        const body = encode(fields).toString();
        const headers = {
          Origin: helpkit.url,
          Cookie: cookieHeader(),
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': body.length,
          Expect: '100-continue',
        };
        const posted = request(new URL(path, helpkit.url), { method: 'POST', headers });
        posted.once('error', reject);
        posted.once('continue', () => {
          const finish = () =>
            new Promise<number>((done) => {
              posted.once('response', (response) => done(response.resume().statusCode ?? 0));
              posted.end(body);
            });
          resolve({ finish });
        });
        posted.flushHeaders();
      }),
    twin: () => visitor(helpkit, new Map(cookies), csrf),
  };
}

/** A site with its own clock and accounts, ready for a test. */
export interface Bench {
  readonly helpkit: Helpkit;
  readonly accounts: SeededAccounts;
  readonly clock: { now: number };
  /** The code that an account's app shows, `offset` steps from the site's clock. */
  code(secret: string, offset?: number): string;
  /** A new browser in which the account's password was given. */
  withPassword(account: SeededAccount): Promise<Visitor>;
}

/** 2026-04-01 09:00:05 UTC: five seconds into a time step. */
const start = Date.UTC(2026, 3, 1, 9, 0, 5);

/** Starts a site on a free port. The hash is cheap, and the one address that all visitors share may fail as it likes. */
export async function startBench(options: HelpkitOptions = {}): Promise<Bench> {
  const clock = { now: start };
  const helpkit = await startHelpkit({
    port: 0,
    now: () => clock.now,
    hashCost: 4,
    addressFailures: 1_000_000,
    ...options,
  });
  const accounts = await seed(helpkit.site);
  return {
    helpkit,
    accounts,
    clock,
    code: (secret, offset = 0) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now + offset * 30_000 }),
    async withPassword({ account, password }) {
      const browser = visitor(helpkit);
      await browser.open('/login');
      await browser.send('/login', { email: account.email, password });
      return browser;
    },
  };
}

/** The secret of an account that must have one. */
export function secretOf({ account, secret }: SeededAccount): string {
  if (!secret) throw new Error(`${account.email} has no secret.`);
  return secret.base32;
}

/** The ten codes on a page that shows them. */
export function codesOn(page: Page): string[] {
  return [...page.body.matchAll(/<li><code>([^<]+)<\/code><\/li>/g)].map((match) => match[1] ?? '');
}
