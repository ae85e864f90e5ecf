import type { Member } from '../../../lib/core/team.ts';
import type { FakeWorld } from '../fake/background.ts';
import { fewAccounts, helpkit, unlocked } from '../fake/samples.ts';
import type { Act, LookScreen } from './screens.ts';

/** The instant of every picture. */
const now = 1_900_000_002_000;
const hour = 60 * 60_000;
const day = 24 * hour;

const device = {
  id: 'one',
  origin: helpkit,
  username: 'desk@shop.example',
  accountId: null,
  since: now - 28 * day,
  until: now + 2 * day,
  tickedBy: 'person',
  state: 'trusted',
  changedAt: now - 5 * day,
} as const;
const row = { label: 'Chrome on Linux', here: true, until: now + 2 * day, lastUsed: null };
const trusted: NonNullable<FakeWorld['trusted']> = {
  devices: [
    device,
    {
      ...device,
      id: 'two',
      username: 'owner@shop.example',
      until: now + 18 * hour,
      tickedBy: 'organisation',
    },
    {
      ...device,
      id: 'three',
      origin: 'https://atlas.example',
      username: '',
      state: 'lost',
      tickedBy: 'preference',
    },
  ],
  lists: [
    {
      origin: helpkit,
      path: '/settings/security',
      username: 'desk@shop.example',
      devices: [row, { ...row, label: 'Safari on iOS', here: false, until: now + 12 * day }],
      readAt: now - hour,
    },
  ],
  ending: ['two'],
};

const recovery = {
  origin: helpkit,
  username: 'desk@shop.example',
  dueAt: now + 22 * hour,
  seenAt: now,
  path: '/',
};
const deadline = {
  at: now + 3 * day,
  daysLeft: 3,
  lockedOut: false,
  setUp: '/',
  origin: helpkit,
  username: '',
  seenAt: now,
};

const names = [
  'Ada Osei',
  'Bo Lindqvist',
  'Carmen Ruiz',
  'Dilip Rao',
  'Eva Klein',
  'Farid Haddad',
  'Grace Kim',
  'Hugo Silva',
];
const roles = ['Owner', 'Admin', 'Supervisor', 'Agent', 'Agent', 'Agent', 'Viewer', 'Agent'];
const stands: Pick<Member, 'state' | 'method' | 'deadline'>[] = [
  { state: 'on', method: 'app', deadline: null },
  { state: 'off', method: null, deadline: now + 3 * day },
  { state: 'locked', method: null, deadline: now - day },
  { state: 'on', method: 'sms', deadline: null },
  { state: 'off', method: null, deadline: now + 6 * day },
  { state: 'invited', method: null, deadline: null },
  { state: 'on', method: 'app', deadline: null },
  { state: 'removed', method: null, deadline: null },
];
const members = Array.from({ length: 40 }, (_, at): Member => {
  const name = `${names[at % names.length]}${at < 8 ? '' : ` ${Math.floor(at / 8) + 1}`}`;
  const stand = stands[at % stands.length] ?? { state: 'off', method: null, deadline: null };
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@shop.example`;
  return { email, name, role: roles[at % roles.length] ?? '', since: null, daysLeft: null, ...stand };
});
const teams: NonNullable<FakeWorld['teams']> = {
  readings: [
    {
      origin: helpkit,
      readAt: now - hour,
      members,
      pages: null,
      whole: true,
      changes: [
        { email: 'eva@shop.example', name: 'Eva Klein', from: 'late', to: 'on' },
        { email: 'bo@shop.example', name: 'Bo Lindqvist', from: 'on', to: 'sms' },
        { email: 'carmen@shop.example', name: 'Carmen Ruiz', from: 'late', to: 'out' },
      ],
      comparedWith: now - 7 * day,
    },
  ],
  rules: [{ origin: helpkit, required: false, graceDays: 7, readAt: now - hour }],
};
const progress = [{ origin: helpkit, read: 2, of: 9, members: 100, whole: false, canGoOn: true }];

/** The second factor's life at sites: trusted devices, recoveries, deadlines, the team. */
export function lifeScreens(toSettings: (way: 'trusted' | 'team') => Act[]): LookScreen[] {
  const world = { accounts: fewAccounts };
  return [
    { name: 'trusted', world: { ...world, trusted }, acts: toSettings('trusted') },
    { name: 'trusted-none', world, acts: toSettings('trusted') },
    { name: 'alert-trust', world: { ...world, trusted } },
    {
      name: 'alert-attack',
      world: { ...world, recoveries: [{ ...recovery, startedBy: 'foreign' }] },
      acts: [{ see: '.site-alerts' }],
    },
    {
      name: 'alert-locked',
      world: {
        status: { ...unlocked, state: 'locked' },
        recoveries: [{ ...recovery, startedBy: 'here' }],
      },
      acts: [{ see: '.site-alerts' }],
    },
    { name: 'alert-deadline', world: { ...world, deadlines: [deadline] }, acts: [{ see: '.site-alerts' }] },
    { name: 'team-pane', world: { ...world, teams, progress }, acts: toSettings('team') },
    {
      name: 'team-full',
      world: { ...world, teams },
      tab: { width: 1280, height: 1000 },
      place: 'team',
      acts: [{ see: '.member-row' }],
    },
    {
      name: 'team-full-narrow',
      world: { ...world, teams },
      tab: { width: 480, height: 900 },
      place: 'team',
      acts: [{ see: '.member-row' }],
    },
    {
      name: 'team-forecast',
      world: { ...world, teams },
      tab: { width: 1000, height: 1000 },
      place: 'team',
      acts: [{ click: '.forecast summary' }, { see: '.forecast li' }],
    },
    {
      name: 'team-changes',
      world: { ...world, teams },
      tab: { width: 1000, height: 700 },
      place: 'team',
      acts: [{ click: 'summary >> nth=0' }, { see: '.long-list li' }],
    },
    {
      name: 'team-remind',
      world: { ...world, teams },
      tab: { width: 900, height: 900 },
      place: 'team',
      acts: [{ click: '.member-row button >> nth=0' }, { see: '.dialog' }],
    },
  ];
}
