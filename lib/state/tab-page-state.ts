import { signal } from '@preact/signals';
import type { Room, TabPlace } from './rooms.ts';

/** This page is the one in a tab, which stays open while the browser asks for a file, a window or the camera. */
export const roomy = signal(false);

/** Where its address leads, if that is a page that exists in a tab alone. */
export const place = signal<TabPlace | null>(null);

/** The room of it that the person is in. */
export const room = signal<Room>('accounts');

let openTab: (place: string) => Promise<void> = async () => {};
let closeTab: () => Promise<void> = async () => {};

/** Names the one who opens the page in a tab. */
export function whenTabIsAsked(open: (place: string) => Promise<void>): void {
  openTab = open;
}

/** Opens the page in a tab at that place; `id` names the account that it is about. */
export async function goToTab(wanted: Room, id?: string): Promise<void> {
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
  place.value = 'add';
}
