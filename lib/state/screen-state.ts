import { signal } from '@preact/signals';

/** The screens of an unlocked vault. First run, unlock and broken vault follow from the vault itself. */
export type Screen =
  | { name: 'codes' }
  | { name: 'add' }
  | { name: 'confirm' }
  | { name: 'account'; id: string }
  /** An account's own QR code, or (null) codes that move all of them. */
  | { name: 'show'; id: string | null }
  | { name: 'settings' }
  | { name: 'security' }
  | { name: 'password' }
  | { name: 'recovery' }
  | { name: 'sites' }
  | { name: 'trusted' }
  | { name: 'team' }
  | { name: 'activity' }
  | { name: 'health' }
  /** The backup codes of one account, and those that wait for a yes. */
  | { name: 'backup-codes'; id: string }
  | { name: 'keep-codes' };

export const screen = signal<Screen>({ name: 'codes' });

/** The account that was looked at last: going back leads to its row. */
export const lastOpened = signal<string | null>(null);

export function go(next: Screen): void {
  if (next.name === 'account') lastOpened.value = next.id;
  screen.value = next;
}

export function goHome(): void {
  screen.value = { name: 'codes' };
}
