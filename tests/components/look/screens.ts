import type { BatchView } from '../../../lib/messaging/draft-views.ts';
import type { UndoView } from '../../../lib/messaging/vault-views.ts';
import type { FakeWorld } from '../fake/background.ts';
import { keptCodesOf, waitingMadeUp } from '../fake/backup-codes.ts';
import { account, draft, emptyTab, fewAccounts, helpkit, manyAccounts, unlocked } from '../fake/samples.ts';
import { lifeScreens } from './life-screens.ts';
import { manageScreens } from './manage-screens.ts';

/** One picture: what the background is, and what a person does before it is taken. */
export interface LookScreen {
  name: string;
  world: FakeWorld;
  /** The page in a tab, at this size; else the popup at its own. */
  tab?: { width: number; height: number };
  /** Where the address of the page in a tab leads. */
  place?: string;
  acts?: Act[];
  /** ms after the instant of all other pictures. */
  later?: number;
}

/** An act names its target by a selector, so that it holds in every language. */
/** `give` puts a picture of two codes into a file field. */
export type Act =
  | { give: string }
  | { press: string }
  | { click: string }
  | { type: string; into: string }
  | { see: string };

const locked = { ...unlocked, state: 'locked' as const };
const none = { ...unlocked, state: 'none' as const, protection: null };
const prompt = { ...emptyTab, origin: helpkit, kind: 'totp' as const, waitsFor: 'totp' as const };
const filledHere = { ...prompt, accountIds: ['helpkit'] };
const elsewhere = { ...prompt, origin: 'https://login.atlas.example' };
const receipt = { filled: 6, of: 6, problem: null, waitUntil: null, trusted: true };

const otherCodes = [
  { code: 'wifi-code' as const, text: 'Guests of the house' },
  { code: 'web-link' as const, text: 'https://shop.example/a-long-way/to-the-menu?table=12&language=en' },
];
/** Two squares, of which one is outlined as an account. */
const smallPicture = {
  url: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160"><path fill="#fff" d="M0 0h240v160H0z"/><path d="M20 30h100v100H20z"/><path d="M160 60h50v50h-50z"/></svg>')}`,
  found: [
    { what: 'account' as const, corners: cornersOf(20, 30, 100) },
    { what: 'other' as const, corners: cornersOf(160, 60, 50) },
  ],
};
function cornersOf(x: number, y: number, side: number): { x: number; y: number }[] {
  return [
    { x, y },
    { x: x + side, y },
    { x: x + side, y: y + side },
    { x, y: y + side },
  ];
}

const tagged = manyAccounts(20).map((one, at) => ({
  ...one,
  pinned: at === 0,
  tags: at % 3 === 0 ? ['work', 'night shift'] : at % 4 === 0 ? ['till'] : [],
  icon: at === 1 ? 'tile:4:🏦' : null,
}));

const undoView: UndoView = {
  points: [
    { id: 9, at: Date.UTC(2026, 2, 18, 16, 20), reason: 'account-removed' },
    { id: 5, at: Date.UTC(2026, 2, 12, 8, 5), reason: 'several-added' },
    { id: 2, at: Date.UTC(2026, 2, 1, 11, 45), reason: 'ways-changed' },
  ],
  copyProblem: 'storage-full',
};

const batch: BatchView = {
  id: 'batch',
  size: 3,
  missing: [2],
  total: 4,
  fresh: 2,
  same: 1,
  dropped: 0,
  unreadable: [{ issuer: 'Old Portal', account: 'me', code: 'unsupported-algorithm' }],
};
const square = (x: number) => [
  { x, y: 40 },
  { x: x + 200, y: 40 },
  { x: x + 200, y: 240 },
  { x, y: 240 },
];
/** What the made-up background says of the picture that `give` gives. */
const twoCodes = {
  drafts: [draft('one', { origin: null, source: 'file' })],
  others: [{ code: 'web-link' as const, text: 'https://shop.example/menu' }],
  found: [
    { what: 'account' as const, corners: square(40) },
    { what: 'other' as const, corners: square(320) },
  ],
};

/** The ways that lead on from the settings, in their order. */
const settingsWays = [
  'health',
  'backup-codes',
  'trusted',
  'team',
  'sites',
  'move',
  'export',
  'sync',
  'security',
  'activity',
] as const;
const toSettings = (way: (typeof settingsWays)[number]): Act[] => [
  { click: '.codes-header [data-icon=settings]' },
  { click: `.settings > section:has(> .button ~ .button) > .button >> nth=${settingsWays.indexOf(way)}` },
];

const showFirst: Act[] = [
  { click: '[data-index="0"] .icon-button' },
  { click: '.account-view > .button:has([data-icon=scan])' },
];
const moveAll: Act[] = toSettings('move');
const rightPassword: Act[] = [
  { type: 'right password', into: 'input[type=password]' },
  { press: 'Enter' },
  { see: '.qr-code' },
];

/** The backup codes of the first account. */
const codesOfFirst: Act[] = [
  { click: '[data-index="0"] .icon-button' },
  { click: 'section:has(.pips) > button' },
  { see: '.code-list' },
];
const openCodes: Act[] = [{ type: 'right password', into: 'input[type=password]' }, { press: 'Enter' }];

const toSecurity: Act[] = toSettings('security');
const withRecovery: FakeWorld = { accounts: fewAccounts, ways: ['password', 'recovery', 'passkey'] };
const toWords: Act[] = [...toSecurity, { click: '.security section >> nth=1 >> .button >> nth=0' }];
const forgotten: Act[] = [{ click: 'form > .button[data-look=quiet]' }];
const inTab = { tab: { width: 800, height: 900 }, place: 'backup' };
const giveFile: Act[] = [
  { give: 'input[accept^=".hkvault,"]' },
  { type: 'right password', into: '#backup-restore ~ form input' },
  { press: 'Enter' },
  { see: '.memory' },
];
const neverSaved = { made: null, checked: null, due: true };
const sealedOnly: FakeWorld = { accounts: fewAccounts, policy: { plainExportForbidden: true } };
const transferScreens: LookScreen[] = [
  {
    name: 'import',
    ...inTab,
    place: 'import',
    world: { accounts: fewAccounts },
    acts: [{ click: '.transfer-names > summary' }],
  },
  { name: 'export', ...inTab, place: 'export', world: { accounts: fewAccounts } },
  { name: 'export-sealed-only', ...inTab, place: 'export', world: sealedOnly },
];

const backupScreens: LookScreen[] = [
  { name: 'backup', ...inTab, world: { accounts: fewAccounts } },
  {
    name: 'backup-saved',
    ...inTab,
    world: { accounts: fewAccounts, backup: { ...neverSaved, made: { at: 1_899_999_000_000, count: 4 } } },
    acts: [
      { type: 'right password', into: 'input[type=password]' },
      { press: 'Enter' },
      { see: '.button[data-look=main]' },
    ],
  },
  { name: 'backup-compared', ...inTab, world: { accounts: fewAccounts }, acts: giveFile },
  { name: 'backup-no-vault', ...inTab, world: { status: none }, acts: giveFile },
  {
    name: 'backup-replace',
    ...inTab,
    world: { status: { ...locked, lockReason: 'idle' } },
    acts: [...giveFile, { click: '.button[data-size=large]' }, { see: 'dialog[open]' }],
  },
  {
    name: 'backup-by-key',
    ...inTab,
    world: { accounts: fewAccounts },
    acts: [
      { give: 'input[accept^=".hkvault,"]' },
      { click: '#backup-restore ~ form .button[data-look=quiet]' },
      { see: '[data-icon=camera]' },
    ],
  },
  { name: 'move-sealed-only', world: sealedOnly, acts: moveAll },
  { name: 'backup-due', world: { accounts: fewAccounts, backup: neverSaved } },
];
const inSync = { tab: { width: 800, height: 900 }, place: 'sync' };
const heardAt = Date.UTC(2026, 2, 18, 16, 20);
const syncScreens: LookScreen[] = [
  { name: 'sync-off', ...inSync, world: { accounts: fewAccounts } },
  { name: 'sync-found', ...inSync, world: { accounts: fewAccounts, sync: { state: 'found' } } },
  {
    name: 'sync-on',
    ...inSync,
    world: { accounts: fewAccounts, sync: { state: 'in-step', used: 41_300, shared: 63, heardAt } },
  },
  {
    name: 'sync-full',
    ...inSync,
    world: {
      accounts: fewAccounts,
      sync: { state: 'full', used: 101_900, shared: 512, left: 9, heardAt, olderAt: heardAt },
    },
  },
  {
    name: 'sync-new-password',
    ...inSync,
    world: { accounts: fewAccounts, sync: { state: 'new-password' } },
    acts: [{ type: 'wrong', into: 'input' }, { press: 'Enter' }, { see: '[role=alert]' }],
  },
];
const securityScreens: LookScreen[] = [
  { name: 'security', world: { accounts: fewAccounts }, acts: toSecurity },
  { name: 'security-both', world: withRecovery, acts: toSecurity },
  {
    name: 'security-remove',
    world: withRecovery,
    acts: [...toSecurity, { click: '.security .button[data-look=danger] >> nth=0' }, { see: 'dialog[open]' }],
  },
  {
    name: 'security-without',
    world: withRecovery,
    acts: [...toSecurity, { click: '.security .button[data-look=danger] >> nth=2' }, { see: 'dialog[open]' }],
  },
  {
    name: 'security-passkey',
    tab: { width: 800, height: 600 },
    place: 'passkey',
    world: { accounts: fewAccounts },
    acts: [{ type: 'right password', into: 'input' }, { press: 'Enter' }, { see: '[role=alert]' }],
  },
  {
    name: 'security-passkey-again',
    tab: { width: 800, height: 600 },
    place: 'passkey',
    world: withRecovery,
    acts: [{ see: '.button[data-look=danger]' }],
  },
  {
    name: 'security-first-password',
    world: { accounts: fewAccounts, status: { ...unlocked, protection: 'device' } },
    // Without a password there is nothing to lock, so its button is not there.
    acts: [...toSettings('security'), { click: '.security .button >> nth=0' }],
  },
  { name: 'unlock-passkey', world: { ...withRecovery, status: { ...locked, lockReason: 'idle' } } },
  {
    name: 'security-password',
    world: withRecovery,
    acts: [...toSecurity, { click: '.security .button >> nth=0' }],
  },
  { name: 'recovery-words', world: { accounts: fewAccounts }, acts: [...toWords, { see: '.qr-code' }] },
  {
    name: 'recovery-prove',
    world: { accounts: fewAccounts },
    acts: [...toWords, { click: '.security-acts .button[data-look=main]' }, { press: 'Enter' }],
  },
  { name: 'forgotten', world: { ...withRecovery, status: locked }, acts: forgotten },
  {
    name: 'forgotten-in-tab',
    ...inTab,
    place: 'forgotten',
    world: { ...withRecovery, status: locked },
    acts: [{ see: '[data-icon=camera]' }],
  },
  { name: 'forgotten-none', world: { status: locked }, acts: forgotten },
];

export const screens: LookScreen[] = [
  { name: 'first-run', world: { status: none } },
  {
    name: 'first-run-found',
    world: { status: none, drafts: [draft('one')] },
    acts: [{ type: 'correct horse batt', into: 'input >> nth=0' }],
  },
  {
    name: 'first-run-without',
    world: { status: none },
    acts: [{ click: 'form > .button[data-look=quiet]' }],
  },
  { name: 'unlock', world: { status: { ...locked, lockReason: 'idle' } } },
  {
    name: 'unlock-wrong',
    world: { status: { ...locked, lockReason: 'browser-closed' }, drafts: [draft('one')] },
    acts: [{ type: 'wrong', into: 'input' }, { press: 'Enter' }],
  },
  { name: 'codes', world: { accounts: fewAccounts }, acts: [{ click: '[data-index="3"] .icon-button' }] },
  { name: 'codes-fill', world: { accounts: fewAccounts, tab: filledHere } },
  {
    name: 'codes-filled',
    world: { accounts: fewAccounts, tab: filledHere, receipt },
    acts: [{ press: 'Enter' }],
  },
  {
    name: 'codes-refused',
    world: {
      accounts: fewAccounts,
      tab: filledHere,
      receipt: { filled: 0, of: 6, problem: 'page-changed-it', waitUntil: null, trusted: false },
    },
    acts: [{ press: 'Enter' }],
  },
  {
    name: 'codes-wait',
    world: {
      accounts: fewAccounts,
      tab: filledHere,
      receipt: { filled: 0, of: 0, problem: 'wait', waitUntil: 1_900_000_020_000, trusted: false },
    },
    acts: [{ press: 'Enter' }],
  },
  { name: 'codes-ending', world: { accounts: fewAccounts, tab: filledHere }, later: 14_000 },
  {
    name: 'codes-ending-long',
    world: { accounts: fewAccounts, tab: { ...prompt, accountIds: ['forge'] } },
    later: 14_000,
  },
  {
    name: 'account-ending',
    world: { accounts: fewAccounts },
    acts: [{ click: '[data-index="2"] .icon-button' }],
    later: 14_000,
  },
  {
    name: 'codes-several',
    world: {
      accounts: [...fewAccounts, account('second', { issuer: 'HelpKit', account: 'owner@shop.example' })],
      tab: { ...filledHere, accountIds: ['helpkit', 'second'] },
    },
  },
  {
    name: 'codes-clock',
    world: {
      accounts: fewAccounts,
      tab: { ...filledHere, clock: { state: 'corrected', ahead: 94_000 }, clockAhead: 94_000 },
    },
  },
  {
    name: 'codes-clock-large',
    world: {
      accounts: fewAccounts,
      tab: {
        ...filledHere,
        clock: { state: 'too-large', ahead: 0 },
        clockAhead: -7_260_000,
        refusals: 1,
        lasting: false,
      },
    },
    acts: [{ click: '.site-options > summary' }],
  },
  { name: 'codes-choose', world: { accounts: fewAccounts, tab: elsewhere } },
  {
    name: 'codes-bind',
    world: { accounts: fewAccounts, tab: elsewhere },
    acts: [{ press: 'Enter' }, { click: '[data-index="1"] .account-main' }],
  },
  {
    name: 'codes-lookalike',
    world: {
      accounts: fewAccounts,
      tab: { ...prompt, origin: 'https://app.he1pkit.in', lookalikeOf: 'helpkit.in' },
    },
  },
  { name: 'codes-warned', world: { accounts: fewAccounts, tab: { ...prompt, origin: `${helpkit}:8443` } } },
  {
    name: 'codes-bind-warned',
    world: { accounts: fewAccounts, tab: { ...prompt, origin: 'https://192.0.2.7' } },
    acts: [
      { click: '.card .button' },
      { click: '[data-index="1"] .account-main' },
      { see: 'dialog .callout' },
    ],
  },
  {
    name: 'codes-sms',
    world: {
      accounts: fewAccounts,
      tab: {
        ...prompt,
        kind: 'sms',
        waitsFor: 'sms',
        reasons: ['Enter the code we texted to your phone', 'Did you get no message?'],
      },
    },
  },
  {
    name: 'codes-last-receipt',
    world: {
      accounts: fewAccounts,
      tab: { ...filledHere, receipt: { ...receipt, filled: 2, problem: 'page-moved', trusted: false } },
    },
  },
  {
    name: 'codes-enrol',
    world: { accounts: fewAccounts, tab: { ...emptyTab, origin: helpkit, kind: 'enrol', enrolling: true } },
  },
  {
    name: 'codes-many',
    world: { accounts: manyAccounts(40) },
    acts: [{ press: 'ArrowDown' }, { press: 'ArrowDown' }],
  },
  {
    name: 'codes-search',
    world: { accounts: manyAccounts(40) },
    acts: [{ type: 'atlas', into: '.search-input' }, { press: 'Enter' }],
  },
  {
    name: 'codes-search-none',
    world: { accounts: manyAccounts(40) },
    acts: [{ type: 'zebra', into: '.search-input' }],
  },
  {
    name: 'codes-tags',
    world: { accounts: tagged, preferences: { nextCode: 'always' } },
    acts: [{ click: '.filter >> nth=2' }],
  },
  { name: 'codes-compact', world: { accounts: tagged, preferences: { density: 'compact', sort: 'name' } } },
  {
    name: 'codes-contrast',
    world: { accounts: fewAccounts, tab: filledHere, preferences: { look: 'contrast' } },
  },
  {
    name: 'codes-counter',
    world: { accounts: fewAccounts },
    acts: [
      { click: '[data-index="3"] .icon-button' },
      { click: '[data-index="3"] .icon-button' },
      { see: 'dialog[open]' },
    ],
  },
  { name: 'empty', world: { accounts: [], tab: { ...emptyTab, origin: helpkit } } },
  { name: 'empty-problem', world: { accounts: [] }, acts: [{ press: 'Enter' }] },
  { name: 'add', world: { accounts: fewAccounts }, acts: [{ click: '.codes-header [data-icon=add]' }] },
  {
    name: 'add-scanning',
    world: { accounts: fewAccounts, goesOn: 'draft.scan' },
    acts: [
      { click: '.codes-header [data-icon=add]' },
      { click: '.scan [data-icon=scan]' },
      { see: '.stoppable > .button + .button' },
    ],
  },
  {
    name: 'add-forbidden',
    world: { accounts: fewAccounts, tab: { ...emptyTab, readable: false, origin: null } },
    acts: [
      { click: '.codes-header [data-icon=add]' },
      { type: 'https://shop.example', into: 'textarea' },
      { press: 'Enter' },
    ],
  },
  {
    name: 'add-by-hand',
    world: { accounts: fewAccounts },
    acts: [
      { click: '.codes-header [data-icon=add]' },
      { click: '.choice-option >> nth=1' },
      { click: 'summary' },
      { type: 'hello world 1', into: 'input[data-exact=true] >> nth=0' },
      { press: 'Enter' },
    ],
  },
  {
    name: 'add-batch',
    world: { accounts: fewAccounts, batches: [batch] },
    acts: [{ click: '.codes-header [data-icon=add]' }],
  },
  ...(
    [
      [1280, 800],
      [480, 800],
    ] as const
  ).flatMap(([width, height]): LookScreen[] => [
    { name: `tab-${width}`, world: { accounts: fewAccounts }, tab: { width, height }, place: 'add' },
    {
      name: `tab-picture-${width}`,
      world: { accounts: fewAccounts, batches: [batch], picture: twoCodes },
      tab: { width, height },
      place: 'add',
      acts: [{ give: 'input[type=file]' }, { see: '.outline' }],
    },
    {
      name: `tab-confirm-${width}`,
      world: { accounts: fewAccounts, drafts: [draft('one', { origin: null, source: 'file' })] },
      tab: { width, height },
    },
  ]),
  {
    name: 'method',
    world: {
      accounts: fewAccounts,
      tab: { ...emptyTab, origin: helpkit, helpkit: true, choosesMethod: true },
    },
  },
  {
    name: 'no-helpkit',
    world: { accounts: fewAccounts.filter(({ id }) => id !== 'helpkit') },
    acts: [{ see: '.set-up-offer' }],
  },
  {
    name: 'told',
    world: {
      accounts: fewAccounts,
      told: {
        accountId: 'helpkit',
        kind: 'code',
        name: 'HelpKit (desk@shop.example)',
        origin: 'https://chat.example',
        at: 0,
      },
    },
  },
  {
    name: 'health',
    world: {
      accounts: fewAccounts,
      findings: [
        { kind: 'no-backup-file', accounts: [], sites: [] },
        { kind: 'one-device', accounts: ['helpkit'], sites: [] },
        { kind: 'codes-low', accounts: ['helpkit'], sites: [] },
        {
          kind: 'sms-only',
          accounts: [],
          sites: [{ origin: 'https://bank.example', address: 'https://bank.example/' }],
        },
      ],
    },
    acts: toSettings('health'),
  },
  ...lifeScreens(toSettings),
  {
    name: 'account-edit',
    world: { accounts: fewAccounts },
    acts: [
      { click: '[data-index="0"] .icon-button' },
      { click: '.account-head .icon-button' },
      { see: 'dialog[open]' },
    ],
  },
  {
    name: 'account-codes',
    world: { accounts: fewAccounts },
    acts: [
      { click: '[data-index="0"] .icon-button' },
      { click: '.account-view > .button:has([data-icon=settings])' },
    ],
  },
  {
    name: 'account-site',
    world: { accounts: fewAccounts },
    acts: [
      { click: '[data-index="0"] .icon-button' },
      { click: '.account-view section .button:has([data-icon=add])' },
      { type: 'https://127.0.0.9', into: 'dialog input' },
    ],
  },
  { name: 'confirm', world: { accounts: [], drafts: [draft('one')] } },
  {
    name: 'confirm-pictured',
    world: {
      accounts: fewAccounts,
      drafts: [draft('one')],
      outcome: { problem: null, further: 2, from: 4, others: otherCodes, preview: smallPicture },
    },
  },
  {
    name: 'add-other-codes',
    world: {
      accounts: fewAccounts,
      outcome: { problem: 'wifi-code', further: 2, from: 0, others: otherCodes },
    },
  },
  {
    name: 'confirm-unusual',
    world: {
      accounts: fewAccounts,
      drafts: [
        draft('one', {
          digits: 8,
          period: 60,
          algorithm: 'SHA512',
          bits: 80,
          origin: null,
          source: 'camera',
          related: { id: 'helpkit', differs: ['digits', 'period', 'algorithm'] },
        }),
      ],
    },
  },
  {
    name: 'pick-batch',
    world: {
      accounts: fewAccounts,
      drafts: [
        draft('one', { batch: batch.id }),
        draft('two', { issuer: 'Ledger', account: 'books@shop.example', batch: batch.id }),
        draft('three', { issuer: 'Mailbox', account: 'desk@shop.example', sameAs: 'mail', batch: batch.id }),
      ],
      batches: [batch],
    },
  },
  {
    name: 'confirm-lookalike',
    world: {
      accounts: fewAccounts,
      drafts: [draft('one', { origin: 'https://app.he1pkit.in', lookalikeOf: 'helpkit.in' })],
    },
  },
  {
    name: 'confirm-known',
    world: { accounts: fewAccounts, drafts: [draft('one', { origin: null, sameAs: 'helpkit' })] },
  },
  {
    name: 'pick',
    world: {
      accounts: fewAccounts,
      drafts: [
        draft('one'),
        draft('two', { issuer: 'Ledger', account: 'books@shop.example' }),
        draft('three', { issuer: 'Mailbox', account: 'desk@shop.example', sameAs: 'mail', origin: null }),
      ],
    },
  },
  {
    name: 'account',
    world: { accounts: fewAccounts },
    acts: [{ click: '[data-index="0"] .icon-button' }],
  },
  {
    name: 'backup-codes-keep',
    world: { accounts: fewAccounts, codes: { waiting: waitingMadeUp, kept: [keptCodesOf('helpkit', 7)] } },
  },
  {
    name: 'backup-codes-tab-list',
    world: {
      accounts: fewAccounts,
      tab: elsewhere,
      codes: { tab: { listed: 10, offered: [], afterLogin: null } },
    },
  },
  {
    name: 'backup-codes-tab-fill',
    world: {
      accounts: fewAccounts,
      tab: { ...prompt, kind: 'backup-entry', waitsFor: 'backup' },
      codes: {
        tab: { listed: 0, offered: [{ id: 'helpkit', left: 8, total: 10, apart: false }], afterLogin: null },
      },
    },
  },
  {
    name: 'backup-codes-after-login',
    world: {
      accounts: fewAccounts,
      tab: { ...emptyTab, origin: helpkit },
      codes: {
        tab: {
          listed: 0,
          offered: [],
          afterLogin: { id: 'helpkit', left: 2, address: `${helpkit}/settings/security` },
        },
      },
    },
  },
  {
    name: 'backup-codes-few',
    world: { accounts: fewAccounts, codes: { kept: [keptCodesOf('helpkit', 8)] } },
    acts: [{ click: '[data-index="0"] .icon-button' }, { see: '.pips' }],
  },
  {
    name: 'backup-codes-hidden',
    world: { accounts: fewAccounts, codes: { kept: [keptCodesOf('helpkit')] } },
    acts: codesOfFirst,
  },
  {
    name: 'backup-codes-shown',
    world: { accounts: fewAccounts, codes: { kept: [keptCodesOf('helpkit')] } },
    acts: [
      ...codesOfFirst,
      { click: '.confirm-actions .button[data-look="main"]' },
      ...openCodes,
      { see: '.code-list code' },
    ],
  },
  {
    name: 'tab-backup-codes',
    tab: { width: 1_000, height: 800 },
    place: 'codes',
    world: { accounts: fewAccounts, codes: { kept: [keptCodesOf('helpkit', 7)] } },
  },
  {
    name: 'tab-backup-codes-out',
    tab: { width: 1_000, height: 1_400 },
    place: 'codes/helpkit',
    world: { accounts: fewAccounts, codes: { kept: [keptCodesOf('helpkit')] } },
    acts: [{ click: '.confirm-actions .button:not([data-look="main"])' }, ...openCodes, { see: '.take-out' }],
  },
  { name: 'show-ask', world: { accounts: fewAccounts }, acts: showFirst },
  {
    name: 'show-wrong',
    world: { accounts: fewAccounts },
    acts: [...showFirst, { type: 'wrong', into: 'input' }, { press: 'Enter' }],
  },
  { name: 'show-code', world: { accounts: fewAccounts }, acts: [...showFirst, ...rightPassword] },
  {
    name: 'show-device',
    world: { accounts: fewAccounts, status: { ...unlocked, protection: 'device' } },
    acts: showFirst,
  },
  { name: 'move-ask', world: { accounts: fewAccounts }, acts: [...moveAll, { click: 'summary' }] },
  {
    name: 'move-codes',
    world: { accounts: fewAccounts, left: [{ id: 'helpkit', what: 'period' }] },
    acts: [...moveAll, ...rightPassword],
  },
  {
    name: 'delete',
    world: { accounts: fewAccounts },
    acts: [{ press: 'Delete' }, { see: 'dialog[open]' }],
  },
  {
    name: 'deleted',
    world: { accounts: fewAccounts },
    acts: [{ press: 'Delete' }, { click: '.dialog .button[data-look=danger]' }],
  },
  {
    name: 'not-deleted',
    world: { accounts: fewAccounts, refuse: { 'account.remove': 'storage-full' } },
    acts: [{ press: 'Delete' }, { click: '.dialog .button[data-look=danger]' }],
  },
  {
    name: 'settings',
    world: { accounts: fewAccounts },
    acts: [{ click: '.codes-header [data-icon=settings]' }],
  },
  {
    name: 'sites',
    world: {
      accounts: fewAccounts,
      granted: ['https://bank.example/*'],
      sites: [
        {
          origin: helpkit,
          chosen: [{ username: 'desk@shop.example', accountId: 'helpkit' }],
          withoutClick: ['helpkit'],
          taught: [],
          clockAllowed: false,
          watchTyping: false,
          bySms: false,
        },
        {
          origin: 'https://forge.example',
          chosen: [],
          withoutClick: [],
          taught: [
            { name: 'Token', is: 'code', at: 1 },
            { name: '', is: 'not-code', at: 2 },
          ],
          clockAllowed: true,
          watchTyping: false,
          bySms: false,
        },
      ],
    },
    acts: toSettings('sites'),
  },
  {
    name: 'sites-none',
    world: { accounts: fewAccounts },
    acts: toSettings('sites'),
  },
  ...securityScreens,
  ...syncScreens,
  ...transferScreens,
  ...backupScreens,
  { name: 'broken', world: { status: { ...unlocked, state: 'damaged' } } },
  {
    name: 'broken-restore',
    world: { status: { ...unlocked, state: 'damaged' } },
    acts: [{ click: '.view-middle > .button >> nth=1' }],
  },
  { name: 'wiped', world: { status: { ...none, state: 'wiped' } } },
  {
    name: 'wiped-lost',
    world: { status: { ...none, state: 'wiped' }, refuse: { 'vault.rescue': 'copy-missing' } },
    acts: [{ click: '.button[data-look=main]' }],
  },
  { name: 'rolled-back', world: { status: { ...unlocked, state: 'rolled-back' } } },
  {
    name: 'start-again',
    world: { status: { ...none, state: 'wiped' } },
    acts: [{ click: '.view-middle > .button >> nth=2' }, { see: '.dialog .callout' }],
  },
  {
    name: 'undo',
    world: { accounts: fewAccounts, undo: undoView },
    tab: { width: 1000, height: 700 },
    place: 'undo',
  },
  {
    name: 'undo-ask',
    world: {
      accounts: fewAccounts,
      undo: undoView,
      undoPreview: {
        back: [{ issuer: 'HelpKit', account: 'owner@shop.example' }],
        gone: [{ issuer: 'Atlas', account: 'me' }],
        changed: [],
        print: 'seen',
      },
    },
    tab: { width: 1000, height: 700 },
    place: 'undo',
    acts: [{ click: '.undo-points .button >> nth=0' }, { see: '.undo-names' }],
  },
  ...manageScreens,
];
