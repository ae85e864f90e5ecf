import { signal } from '@preact/signals';
import { go } from './screen-state.ts';

/** What of the page in a tab of its own can be named by its address, after the `#`. */
export type TabPlace =
  | 'files'
  | 'screen'
  | 'camera'
  | 'passkey'
  | 'unlock'
  | 'undo'
  | 'backup'
  | 'codes'
  | 'team'
  | 'import'
  | 'export'
  | 'sync';
const places: readonly TabPlace[] = [
  'files',
  'screen',
  'camera',
  'passkey',
  'unlock',
  'undo',
  'backup',
  'codes',
  'team',
  'import',
  'export',
  'sync',
];

/** This page is the one in a tab, which stays open while the browser asks for a file, a window or the camera. */
export const roomy = signal(false);

/** Where its address leads. */
export const place = signal<TabPlace | null>(null);

let openTab: (place: string) => Promise<void> = async () => {};
let closeTab: () => Promise<void> = async () => {};

/** Names the one who opens the page in a tab. */
export function whenTabIsAsked(open: (place: string) => Promise<void>): void {
  openTab = open;
}

/** Opens the page in a tab at that place; `id` names the account that it is about. */
export async function goToTab(wanted: TabPlace, id?: string): Promise<void> {
  await openTab(id === undefined ? wanted : `${wanted}/${id}`);
}

/** Names the one who closes this page, where it is the one in a tab. */
export function whenTabIsDone(close: () => Promise<void>): void {
  closeTab = close;
}

/** What this page was opened for is done: it goes, and the one that the person came from is in front again. */
export async function leaveTab(): Promise<void> {
  await closeTab();
}

/** What the address asked for was done: coming back to this screen does not do it again. */
export function arrive(): void {
  place.value = null;
}

/** This page is that one: goes where its address leads, now and whenever it changes. */
export function useRoom(view: Window): void {
  roomy.value = true;
  const read = () => {
    const [name, id] = view.location.hash.slice(1).split('/');
    place.value = places.find((one) => one === name) ?? null;
    if (place.value === 'codes' && id !== undefined) go({ name: 'backup-codes', id });
  };
  view.addEventListener('hashchange', read);
  read();
}
