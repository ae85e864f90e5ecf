import { batch, signal } from '@preact/signals';
import type { VaultStatus } from '../../lib/core/types.ts';
import type { AccountView, Preferences } from '../../lib/messaging/views.ts';
import { accounts } from '../../lib/state/accounts-state.ts';
import { now } from '../../lib/state/clock-state.ts';
import { windows } from '../../lib/state/codes-state.ts';
import { unlearnt } from '../../lib/state/load-state.ts';
import { preferences } from '../../lib/state/preferences-state.ts';
import { vault, vaultProblem } from '../../lib/state/vault-state.ts';

const plain: AccountView = {
  id: '',
  issuer: '',
  account: 'desk@shop.example',
  type: 'totp',
  digits: 6,
  period: 30,
  origins: [],
  tags: [],
  pinned: false,
  icon: null,
};

/** Made-up accounts, one for each way that a row can look. */
export const sampleAccounts: readonly AccountView[] = [
  { ...plain, id: 'awaited', issuer: 'HelpKit', pinned: true, tags: ['work'] },
  { ...plain, id: 'live', issuer: 'Mailbox', tags: ['work', 'night shift'] },
  { ...plain, id: 'counted', issuer: 'Harbour Bank', type: 'hotp', account: '0042 17' },
  { ...plain, id: 'found', issuer: 'Code Forge', digits: 8, tags: ['night shift'] },
];

const open: VaultStatus = { state: 'unlocked', protection: 'password', lockReason: null, locksAt: null };
const closed: VaultStatus = { ...open, state: 'locked' };

/** Whole screens of what is not as usual, by what is shown of them: the state of the vault that leads there. */
export const screens = {
  loading: null,
  'first run': { ...open, state: 'none', protection: null },
  empty: open,
  locked: { ...closed, lockReason: 'idle' },
  'locked by policy': { ...closed, protection: 'device', lockReason: 'password-required' },
  wiped: { ...open, state: 'wiped' },
  'rolled back': { ...open, state: 'rolled-back' },
  damaged: { ...open, state: 'damaged' },
  'read-only, newer': { ...open, state: 'newer' },
  'storage broken': 'storage-broken',
} as const satisfies Record<string, VaultStatus | 'storage-broken' | null>;

export type ScreenName = keyof typeof screens;

/** Lets the state be such that the app shows that screen in that look. */
export function setScreen(name: ScreenName, wanted: Pick<Preferences, 'look' | 'language'>): void {
  const status = screens[name];
  batch(() => {
    // The screens that are shown read no more of them.
    preferences.value = { density: 'comfortable', ...wanted } as Preferences;
    accounts.value = [];
    if (status === 'storage-broken') vaultProblem.value = status;
    else vault.value = status;
  });
}

/** What is asked for and does not come, and what cannot be learnt. */
export const awaited = { slow: signal(null), failed: signal(null) };

/** Gives the rows what they read: the codes of a moment that stands still. */
export function setRows(): void {
  const code = { current: '123456', next: '654321', step: 1, changesAt: now.peek() + 12_000 };
  batch(() => {
    accounts.value = [...sampleAccounts];
    unlearnt.value = new Map([[awaited.failed, 'storage-broken']]);
    windows.value = new Map([
      ['live', code],
      ['found', { ...code, current: '12345678', next: '87654321' }],
    ]);
  });
}
