import type { Screen } from './screen-state.ts';

/** Pages that exist in a tab alone, each by the name that its address has after the `#`. */
const places = [
  'accounts',
  'add',
  'files',
  'screen',
  'camera',
  'passkey',
  'unlock',
  'forgotten',
  'undo',
  'backup',
  'codes',
  'team',
  'import',
  'export',
  'sync',
  'about',
  'welcome',
  'protect',
  'first',
] as const;
/** A page that exists in a tab alone. */
export type TabPlace = (typeof places)[number];

/** Screens of the popup that have an address in a tab, too. */
const screens = ['settings', 'security', 'sites', 'trusted', 'activity', 'health'] as const;
type NamedScreen = (typeof screens)[number];

/** A room of the page in a tab that its list of rooms leads to. */
export type Room = TabPlace | NamedScreen;

/** Where an address leads: to a page of the tab, or to a screen. An address that is none leads to the accounts. */
export function readAddress(hash: string): TabPlace | Screen {
  const [name = '', id = ''] = hash.replace(/^#/, '').split('/');
  const named = screens.find((one) => one === name);
  if (named !== undefined) return { name: named };
  if (id !== '') {
    if (name === 'account' || name === 'show') return { name, id: decode(id) };
    if (name === 'codes') return { name: 'backup-codes', id: decode(id) };
  }
  if (name === 'move') return { name: 'show', id: null };
  return places.find((one) => one === name) ?? 'accounts';
}

/** The address of what is shown, without the `#`; null where it has none of its own: a question, say. */
export function addressOf(screen: Screen, place: TabPlace | null): string | null {
  switch (screen.name) {
    case 'codes':
      return place ?? 'accounts';
    case 'account':
      return `account/${encodeURIComponent(screen.id)}`;
    case 'backup-codes':
      return `codes/${encodeURIComponent(screen.id)}`;
    case 'show':
      return screen.id === null ? 'move' : `show/${encodeURIComponent(screen.id)}`;
    default:
      return screens.find((one) => one === screen.name) ?? null;
  }
}

/** The room that an address belongs to: an account's page to the accounts, say. */
export function roomOf(address: string): Room {
  const to = readAddress(address);
  if (to === 'forgotten') return 'accounts';
  if (typeof to === 'string') return ['files', 'screen', 'camera', 'unlock'].includes(to) ? 'add' : to;
  if (to.name === 'backup-codes') return 'codes';
  if (to.name === 'show' && to.id === null) return 'export';
  return screens.find((one) => one === to.name) ?? 'accounts';
}

/** What cannot be decoded is taken as it is: it names no account then. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
