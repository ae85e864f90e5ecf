import type { VNode } from 'preact';
import type { TabPlace } from '../../../lib/state/rooms.ts';
import { place } from '../../../lib/state/tab-page-state.ts';
import {
  AddInTab,
  AddPasskey,
  AllBackupCodes,
  Backup,
  Export,
  Import,
  Sync,
  Team,
  Undo,
} from '../../views/later.ts';
import { About } from './About.tsx';
import { Accounts } from './Accounts.tsx';

const pages: { readonly [P in TabPlace]?: () => VNode } = {
  accounts: () => <Accounts />,
  // What it led to is done: the vault is open.
  forgotten: () => <Accounts />,
  about: () => <About />,
  passkey: () => <AddPasskey />,
  backup: () => <Backup />,
  undo: () => <Undo />,
  codes: () => <AllBackupCodes />,
  team: () => <Team />,
  import: () => <Import />,
  export: () => <Export />,
  sync: () => <Sync />,
};

/** What the page in a tab was opened for; by itself that is to add accounts. */
export function TabPage() {
  const page = place.value === null ? undefined : pages[place.value];
  return page === undefined ? <AddInTab /> : page();
}
