import { movedBeside } from '../core/account-move.ts';
import { accountTitle } from '../core/labels.ts';
import { accounts, loadAccounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { listed, query } from './list-state.ts';
import { notify, notifyError } from './notices-state.ts';
import { moved, sortBy } from './order-state.ts';
import { tab } from './tab-state.ts';
import { unlocked } from './vault-state.ts';

/** How long a move waits for the next one, ms: who walks an account up the list is told to the vault once. */
const settles = 500;

let pending: { id: string; before: string | null } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The rows that an account can be put on: pinned ones, and those of the page in front, stay among themselves. */
export function placesFor(id: string): { first: number; last: number } {
  const here = new Set(tab.peek()?.accountIds);
  const rows = listed.peek();
  const at = rows.findIndex((one) => one.id === id);
  const alike = (place: number) =>
    rows[place]?.pinned === rows[at]?.pinned && here.has(rows[place]?.id ?? '') === here.has(id);
  let [first, last] = [at, at];
  while (first > 0 && alike(first - 1)) first--;
  while (last < rows.length - 1 && alike(last + 1)) last++;
  return { first, last };
}

/**
 * Puts an account on another row of the list, in the order made by hand; it shows at once, and is kept a moment later.
 * Whether it could: in another order nothing is moved, which a notice says.
 */
export function moveToRow(id: string, to: number): boolean {
  if (query.peek() !== '') return false;
  if (sortBy.peek() !== 'manual') {
    notify({ kind: 'order-fixed' });
    return false;
  }
  const rows = listed.peek();
  const from = rows.findIndex((one) => one.id === id);
  const { first, last } = placesFor(id);
  const [account, beside] = [rows[from], rows[to]];
  if (account === undefined || beside === undefined || to === from || to < first || to > last) return false;
  const next = movedBeside(accounts.peek() ?? [], id, beside.id, to < from ? 'before' : 'after');
  if (next === null) return false;
  if (pending !== null && pending.id !== id) flushMove();
  accounts.value = next.accounts;
  pending = { id, before: next.before };
  clearTimeout(timer);
  timer = setTimeout(flushMove, settles);
  addEventListener('pagehide', flushMove, { once: true });
  moved.value = { name: accountTitle(account), place: to + 1, count: rows.length };
  return true;
}

/** The list is another one now, by whomever: reads it, unless a move is under way here, after which it is told again. */
export async function followList(): Promise<void> {
  if (unlocked.peek() && pending === null) await loadAccounts();
}

/** Has a move that still waits kept at once: the page is about to go, or another account moves. */
function flushMove(): void {
  clearTimeout(timer);
  if (pending !== null) void keepMove(pending);
  pending = null;
}

async function keepMove(move: { id: string; before: string | null }): Promise<void> {
  const reply = await tryAsk('account.move', move);
  moved.value = null;
  if (reply.ok) return;
  notifyError(reply.code);
  await loadAccounts();
}
