import { effect, signal } from '@preact/signals';
import type { CodeWindow } from '../core/types.ts';
import type { AccountView, CodeView } from '../messaging/views.ts';
import { accountOf } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { now } from './clock-state.ts';
import { codeAt, codeToCopy, isOutdated } from './code-at.ts';
import { notifyError } from './notices-state.ts';
import { noteCopied } from './order-state.ts';

/** How long a copied code is shown as copied, ms. */
const receiptStays = 2000;

/** Codes of the accounts on screen, by account id; what was never asked for is missing. */
export const windows = signal<ReadonlyMap<string, CodeWindow>>(new Map());

/** A code by counter, and when it was asked for, ms since 1970. */
interface CountedCode {
  code: string;
  counter: number;
  at: number;
}

/** Codes by counter that were asked for since the popup opened. */
export const counted = signal<ReadonlyMap<string, CountedCode>>(new Map());

/** Who asks for another code so soon has probably pressed twice, ms: a site takes only a few that are skipped. */
const tooSoon = 30_000;

/** The account whose next code was asked for although the last is fresh: the person is asked once more. */
export const askedAgain = signal<string | null>(null);

/** The account whose code was copied a moment ago. */
export const copied = signal<{ id: string; isNext: boolean } | null>(null);

/** Ids on screen: the rows of the list, and the accounts offered to the page in front. */
const wanted: Record<'rows' | 'offered', readonly string[]> = { rows: [], offered: [] };
let asking = false;
let receiptTimer: ReturnType<typeof setTimeout> | undefined;

/** Names the rows on screen: only their codes are asked for, and asked for again when their step ends. */
export function showCodes(rows: readonly AccountView[]): void {
  want('rows', rows);
}

/** Names the accounts that are offered above the list, beside the rows. */
export function showOffered(offered: readonly AccountView[]): void {
  want('offered', offered);
}

function want(place: keyof typeof wanted, visible: readonly AccountView[]): void {
  wanted[place] = visible.filter(({ type }) => type !== 'hotp').map(({ id }) => id);
  void renew();
}

/** Moves a counter on and shows its code; where the last one is fresh, asks first unless the person is `sure`. */
export async function advance(id: string, sure = false): Promise<void> {
  const last = counted.peek().get(id);
  if (last !== undefined && Date.now() - last.at < tooSoon && !sure) {
    askedAgain.value = id;
    return;
  }
  askedAgain.value = null;
  const reply = await tryAsk('account.advance', { id });
  if (reply.ok) counted.value = new Map(counted.peek()).set(id, { ...reply.value, at: Date.now() });
  else notifyError(reply.code);
}

/** Copies the code of an account; where none is known yet, it is asked for first, by counter the next one. */
export async function copyCode(account: AccountView): Promise<void> {
  if (codeOfAccount(account) === null) {
    if (account.type === 'hotp') await advance(account.id);
    else await fetchWindows(account.id);
  }
  const code = codeOfAccount(account);
  if (code !== null) await copy(account.id, code);
}

/** Copies the code that comes next, where it is known. */
export async function copyNext({ id, period }: AccountView): Promise<void> {
  const window = windows.peek().get(id);
  const next = window === undefined ? null : (codeAt(window, period, Date.now())?.next ?? null);
  if (next !== null) await copy(id, { code: next, isNext: true });
}

async function copy(id: string, { code, isNext }: { code: string; isNext: boolean }): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
  } catch {
    notifyError('clipboard-refused');
    return;
  }
  noteCopied(id);
  copied.value = { id, isNext };
  clearTimeout(receiptTimer);
  receiptTimer = setTimeout(() => {
    copied.value = null;
  }, receiptStays);
}

/** Forgets the code of one account: it is made otherwise now. */
export function forgetCode(id: string): void {
  const known = new Map(windows.peek());
  known.delete(id);
  windows.value = known;
  void renew();
}

/** Forgets every code: the vault was locked. */
export function forgetCodes(): void {
  wanted.rows = [];
  wanted.offered = [];
  windows.value = new Map();
  counted.value = new Map();
  askedAgain.value = null;
  copied.value = null;
}

function codeOfAccount({ id, type, period }: AccountView): { code: string; isNext: boolean } | null {
  if (type === 'hotp') {
    const code = counted.peek().get(id);
    return code === undefined ? null : { code: code.code, isNext: false };
  }
  const window = windows.peek().get(id);
  return window === undefined ? null : codeToCopy(window, period, Date.now());
}

function allWanted(): string[] {
  return [...new Set([...wanted.offered, ...wanted.rows])];
}

async function renew(): Promise<void> {
  const due = allWanted().filter(isDue);
  if (due.length === 0 || asking) return;
  asking = true;
  await fetchWindows(...due);
  asking = false;
  // The list may have been scrolled while the answer was on its way; what was asked for and not given is not asked again.
  if (allWanted().some((id) => !windows.peek().has(id) && !due.includes(id))) void renew();
}

function isDue(id: string): boolean {
  const window = windows.peek().get(id);
  return (
    window === undefined || isOutdated(window, accountOf(id)?.period ?? Number.POSITIVE_INFINITY, Date.now())
  );
}

/** A code that could not be had is asked for again at the next tick; the row shows dots meanwhile. */
async function fetchWindows(...ids: string[]): Promise<void> {
  const reply = await tryAsk('account.codes', { ids });
  if (reply.ok) takeCodes(reply.value);
}

/** Codes that the background gave. */
export function takeCodes(codes: readonly CodeView[]): void {
  const known = new Map(windows.peek());
  for (const { id, window } of codes) {
    if (window === null || accountOf(id) === undefined) known.delete(id);
    else known.set(id, window);
  }
  windows.value = known;
}

effect(() => {
  now.value;
  void renew();
});
