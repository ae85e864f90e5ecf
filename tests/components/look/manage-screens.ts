import { account, draft, fewAccounts, manyAccounts, unlocked } from '../fake/samples.ts';
import type { Act, LookScreen } from './screens.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 700, height: 800 };
const phone = { width: 360, height: 640 };
const none = { ...unlocked, state: 'none' as const, protection: null };
const usedAt = Date.UTC(2026, 2, 18, 16, 20);

const many = manyAccounts(1_000).map((one, at) => ({
  ...one,
  pinned: at < 2,
  tags: at % 3 === 0 ? ['work', 'night shift'] : at % 4 === 0 ? ['till'] : [],
  icon: at === 1 ? 'tile:4:🏦' : null,
  origins:
    at % 2 === 0 ? [{ origin: `https://login${at}.example.com`, source: 'person' as const, at: 0 }] : [],
}));
const uses = many.slice(0, 500).map(({ id }, at) => ({ id, count: 500 - at, last: usedAt - at * 7_200_000 }));
const full = { accounts: many, uses };

const makeVault: Act[] = [
  { type: 'correct horse battery', into: 'input[type=password] >> nth=0' },
  { type: 'correct horse battery', into: 'input[type=password] >> nth=1' },
  { press: 'Enter' },
  { see: '.welcome-offer' },
];

/** The page in a tab: its first run, its table, and each of its rooms in the width of a screen. */
export const manageScreens: LookScreen[] = [
  { name: 'welcome', tab: wide, place: 'welcome', world: { status: none } },
  { name: 'welcome-protect', tab: wide, place: 'protect', world: { status: none, drafts: [draft('one')] } },
  { name: 'welcome-protected', tab: wide, place: 'protect', world: { status: none }, acts: makeVault },
  { name: 'welcome-first', tab: wide, place: 'first', world: {} },
  { name: 'welcome-narrow', tab: phone, place: 'welcome', world: { status: none } },
  { name: 'welcome-first-narrow', tab: phone, place: 'first', world: {} },
  { name: 'manage-accounts', tab: wide, place: 'accounts', world: full },
  { name: 'manage-accounts-narrow', tab: narrow, place: 'accounts', world: full },
  { name: 'manage-accounts-phone', tab: phone, place: 'accounts', world: full },
  { name: 'manage-accounts-few', tab: wide, place: 'accounts', world: { accounts: fewAccounts } },
  { name: 'manage-accounts-none', tab: wide, place: 'accounts', world: {} },
  {
    name: 'manage-accounts-sorted',
    tab: wide,
    place: 'accounts',
    world: full,
    acts: [{ click: 'th[data-column=used] button' }, { press: 'Tab' }, { press: 'ArrowDown' }],
  },
  {
    name: 'manage-accounts-search',
    tab: wide,
    place: 'accounts',
    world: full,
    acts: [{ type: 'atlas', into: '.search-input' }],
  },
  { name: 'manage-add', tab: wide, place: 'add', world: { accounts: fewAccounts } },
  {
    name: 'manage-account',
    tab: wide,
    place: `account/${account('helpkit').id}`,
    world: { accounts: fewAccounts },
  },
  { name: 'manage-codes', tab: wide, place: 'codes', world: { accounts: fewAccounts } },
  { name: 'manage-trusted', tab: wide, place: 'trusted', world: { accounts: fewAccounts } },
  { name: 'manage-health', tab: wide, place: 'health', world: { accounts: fewAccounts } },
  { name: 'manage-backup', tab: wide, place: 'backup', world: { accounts: fewAccounts } },
  { name: 'manage-security', tab: wide, place: 'security', world: { accounts: fewAccounts } },
  { name: 'manage-import', tab: wide, place: 'import', world: { accounts: fewAccounts } },
  { name: 'manage-settings', tab: wide, place: 'settings', world: { accounts: fewAccounts } },
  { name: 'manage-settings-narrow', tab: narrow, place: 'settings', world: { accounts: fewAccounts } },
  { name: 'manage-about', tab: wide, place: 'about', world: { accounts: fewAccounts } },
];
