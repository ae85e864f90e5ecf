import type { VaultStatus } from '../../../lib/core/types.ts';
import type { DraftView, ScanAnswer } from '../../../lib/messaging/draft-views.ts';
import type { AccountView, PolicyView, Preferences, TabView } from '../../../lib/messaging/views.ts';

export const unlocked: VaultStatus = {
  state: 'unlocked',
  protection: 'password',
  lockReason: null,
  locksAt: null,
};

export const preferences: Preferences = {
  language: 'auto',
  look: 'auto',
  density: 'comfortable',
  sort: 'manual',
  nextCode: 'ending',
  clipboardSeconds: 0,
  autoLockMinutes: 15,
  backupReminderDays: 30,
  trustDevices: 'never',
  sharedComputer: false,
  submitCode: false,
  fillMarginSeconds: 3,
};

export const noPolicy: PolicyView = {
  passwordRequired: false,
  autoLockMinutes: null,
  backupReminderDays: null,
  memoryOnly: false,
  plainExportForbidden: false,
  trustedDevices: null,
  fillWithoutClick: null,
  malformed: [],
  sites: [],
};

export const emptyTab: TabView = {
  tabId: 7,
  origin: 'https://news.example',
  readable: true,
  kind: 'none',
  waitsFor: null,
  accountIds: [],
  lookalikeOf: null,
  clock: { state: 'unmeasured', ahead: 0 },
  clockAhead: null,
  lasting: true,
  refusals: 0,
  asksTrust: false,
  helpkit: false,
  choosesMethod: false,
  withoutClick: [],
  enrolling: false,
  receipt: null,
  reasons: [],
};

export const helpkit = 'https://app.helpkit.in';

export function account(id: string, change: Partial<AccountView> = {}): AccountView {
  return {
    id,
    issuer: '',
    account: '',
    type: 'totp',
    digits: 6,
    period: 30,
    origins: [],
    tags: [],
    pinned: false,
    icon: null,
    ...change,
  };
}

export const fewAccounts: AccountView[] = [
  account('helpkit', {
    issuer: 'HelpKit',
    account: 'desk@shop.example',
    origins: [{ origin: helpkit, source: 'enrolled', at: 0 }],
  }),
  account('mail', { issuer: 'Mailbox', account: 'desk@shop.example' }),
  account('forge', { issuer: 'Code Forge', account: 'shop-deploy', digits: 8 }),
  account('bank', { issuer: 'Harbour Bank', account: '0042 17', type: 'hotp' }),
  account('game', { issuer: 'Steam', account: 'pixelcart', type: 'steam', digits: 5 }),
];

const issuers = [
  'Mailbox',
  'Code Forge',
  'Cloud Nine',
  'Ledger',
  'Ticket Hall',
  'Parcel',
  'Atlas Maps',
  'Domain Row',
];

export function manyAccounts(count: number): AccountView[] {
  const more = Array.from({ length: Math.max(count - fewAccounts.length, 0) }, (_, index) =>
    account(`more-${index}`, {
      issuer: issuers[index % issuers.length] ?? '',
      account: `user-${index + 1}@shop.example`,
    }),
  );
  return [...fewAccounts, ...more];
}

/** What a look at some codes may answer; nothing was found unless something is said. */
export const nothingFound: ScanAnswer = { drafts: [], batches: [], others: [], found: [] };

export function draft(id: string, change: Partial<DraftView> = {}): DraftView {
  return {
    id,
    issuer: 'HelpKit',
    account: 'desk@shop.example',
    type: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    origin: helpkit,
    source: 'page-picture',
    lookalikeOf: null,
    window: null,
    bits: 160,
    sameAs: null,
    related: null,
    batch: null,
    ...change,
  };
}
