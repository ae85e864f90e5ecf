import { signal } from '@preact/signals';
import type { SitePart, SiteView } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';
import { takeLoaded } from './load-state.ts';
import { notifyError } from './notices-state.ts';
import { lookAtTab, tab } from './tab-state.ts';

/** What is remembered of sites; null until the background has answered. */
export const sites = signal<SiteView[] | null>(null);

/** Hosts that the person gave lasting access to, as match patterns; null until the background has answered. */
export const granted = signal<string[] | null>(null);

let requestAccess: (origin: string) => Promise<boolean> = async () => false;

/** Names the one who asks the person for access: the browser answers only pages that ask in the click itself. */
export function whenAccessIsAsked(ask: (origin: string) => Promise<boolean>): void {
  requestAccess = ask;
}

export async function loadSites(): Promise<void> {
  const [remembered, access] = await Promise.all([tryAsk('site.list', {}), tryAsk('access.list', {})]);
  takeLoaded(remembered, sites);
  granted.value = access.ok ? access.value.patterns : [];
}

export async function forgetSite(origin: string, part: SitePart): Promise<void> {
  const reply = await tryAsk('site.forget', { origin, part });
  if (reply.ok) sites.value = reply.value;
  else notifyError(reply.code);
  await lookAtTab();
}

/** Forgets one field that was pointed out. */
export async function forgetField(origin: string, at: number): Promise<void> {
  const reply = await tryAsk('site.forgetField', { origin, at });
  if (reply.ok) sites.value = reply.value;
  else notifyError(reply.code);
  await lookAtTab();
}

/** Whether an account is filled at an origin as soon as its prompt is seen. */
export async function fillWithoutClick(accountId: string, origin: string, on: boolean): Promise<void> {
  const reply = await tryAsk('site.withoutClick', { accountId, origin, on });
  if (reply.ok) sites.value = reply.value;
  else notifyError(reply.code);
}

/** Whether what is typed at an origin is looked at, so that no code is told there. */
export async function watchTyping(origin: string, on: boolean): Promise<void> {
  if (!on) return forgetSite(origin, 'typing');
  const reply = await tryAsk('site.watchTyping', { origin });
  if (reply.ok) sites.value = reply.value;
  else notifyError(reply.code);
}

/** Asks for lasting access to the tab's site. Call it in the click itself. */
export async function askForAccess(origin: string): Promise<void> {
  if (await requestAccess(origin)) await lookAtTab();
}

export async function returnAccess(pattern: string): Promise<void> {
  const reply = await tryAsk('access.return', { pattern });
  if (reply.ok) granted.value = reply.value.patterns;
  else notifyError(reply.code);
}

/** Codes for the tab's site follow its clock, although the difference is large. */
export async function followClock(): Promise<void> {
  const tabId = tab.peek()?.tabId ?? null;
  if (tabId === null) return;
  const reply = await tryAsk('clock.allow', { tabId });
  if (!reply.ok) notifyError(reply.code);
  await lookAtTab();
}

/** Lets the person point at a field of the tab; answers whether the page waits for it now. */
export async function teach(is: 'code' | 'not-code'): Promise<boolean> {
  const tabId = tab.peek()?.tabId ?? null;
  if (tabId === null) return false;
  const reply = await tryAsk('teach.start', { tabId, is });
  if (!reply.ok) notifyError(reply.code);
  return reply.ok && reply.value.started;
}
