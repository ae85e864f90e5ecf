import { signal } from '@preact/signals';
import { tryAsk } from './asking.ts';

/** The keys that fill a code, add an account and lock; null until the background has answered, '' where none are set. */
export const keys = signal<{ fill: string; scan: string; lock: string } | null>(null);

let open: () => Promise<void> = async () => {};

/** Names the one who opens the browser's own page for keys. */
export function whenKeysAreChanged(openIt: () => Promise<void>): void {
  open = openIt;
}

export async function loadKeys(): Promise<void> {
  const reply = await tryAsk('keys.read', {});
  keys.value = reply.ok ? reply.value : { fill: '', scan: '', lock: '' };
}

/** Leads to where the browser lets a person change them: no extension may. */
export async function changeKeys(): Promise<void> {
  await open();
}
