import { openChallenge } from '../rules/challenges.ts';
import type { Site } from '../rules/site.ts';
import { csrfToken } from '../web/csrf.ts';

/** How the site answered a second step. */
export interface Answer {
  readonly status: number;
  /** Where it leads, if it leads somewhere. */
  readonly leadsTo: string;
  /** Whether a session was given. */
  readonly inside: boolean;
}

/** A second step that is ready to be sent: its password was given, its page is taken as read. */
export interface ReadyStep {
  readonly cookie: string;
  readonly csrf: string;
}

/** Makes a login that owes its code, without walking through the pages. */
export function readyStep(site: Site, url: string, accountId: number): ReadyStep {
  const token = openChallenge(site, accountId);
  return { cookie: `helpkit-challenge-${new URL(url).port}=${token}`, csrf: csrfToken(site, token) };
}

/** Sends a second step as its page would. */
export async function sendStep(
  url: string,
  path: '/login/code' | '/login/backup-code',
  { cookie, csrf }: ReadyStep,
  code: string,
): Promise<Answer> {
  const response = await fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url, Cookie: cookie },
    body: new URLSearchParams({ csrf, [path === '/login/code' ? 'code' : 'backup_code']: code }),
  });
  await response.arrayBuffer();
  const inside = response.headers.getSetCookie().some((line) => /^helpkit-session-\d+=[\w-]{43};/.test(line));
  return { status: response.status, leadsTo: response.headers.get('Location') ?? '', inside };
}
