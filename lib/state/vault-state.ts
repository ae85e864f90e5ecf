import { computed, signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type { VaultStatus } from '../core/types.ts';
import type { MessageName, Reply } from '../messaging/contract.ts';
import { isAsked, tryAsk, whenVaultMoved } from './asking.ts';

/** The longest a timer of the browser can wait, ms. */
const longestTimer = 2 ** 31 - 1;

/** What the vault is; null until the background has answered. */
export const vault = signal<VaultStatus | null>(null);

/** Why the vault's state could not be learnt. */
export const vaultProblem = signal<ErrorCode | null>(null);

export const unlocked = computed(() => vault.value?.state === 'unlocked');

let deadline: ReturnType<typeof setTimeout> | undefined;

/** Asks how the vault stands. */
export async function refreshVault(): Promise<void> {
  take(await tryAsk('vault.status', {}));
}

/** What opens or makes a vault, and answers how it stands then, with all that a view shows of it. */
const opening: ReadonlySet<MessageName> = new Set([
  'vault.create',
  'vault.unlock',
  'passkey.unlock',
  'way.recover',
  'vault.rescue',
  'vault.keepThis',
  'backup.replace',
]);

/**
 * The vault was locked or opened, perhaps by another view: asks how it stands. Where it is this view that opens it, its own
 * answer says so, and more: who waits for that must not find the vault open before.
 */
export async function followVault(): Promise<void> {
  if (!isAsked(opening)) await refreshVault();
}

/** Makes the vault; `null` chooses no password. Answers with what went wrong, or null. */
export async function createVault(password: string | null): Promise<ErrorCode | null> {
  return take(await tryAsk('vault.create', { password }));
}

/** Locks the vault now. */
export async function lockVault(): Promise<ErrorCode | null> {
  return take(await tryAsk('vault.lock', {}));
}

/** How the vault stands now, as an answer to something else told it. */
export function takeStatus(status: VaultStatus): void {
  take({ ok: true, value: status });
}

function take(reply: Reply<VaultStatus>): ErrorCode | null {
  if (!reply.ok) {
    if (vault.peek() === null) vaultProblem.value = reply.code;
    return reply.code;
  }
  vaultProblem.value = null;
  vault.value = reply.value;
  watchDeadline(reply.value);
  return null;
}

/** An open popup looks again at the instant at which the vault locks by itself. */
function watchDeadline(status: VaultStatus): void {
  clearTimeout(deadline);
  if (status.state !== 'unlocked' || status.locksAt === null) return;
  const wait = Math.max(status.locksAt - Date.now(), 0) + 100;
  deadline = setTimeout(() => void refreshVault(), Math.min(wait, longestTimer));
}

whenVaultMoved(() => {
  if (unlocked.peek()) void refreshVault();
});
