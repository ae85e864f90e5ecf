import { computed, signal } from '@preact/signals';
import { tryAsk } from './asking.ts';
import { now } from './clock-state.ts';

/** From when on a password is tried again, ms since 1970; null = at once. */
const nextAt = signal<number | null>(null);

/** How long no password is tried yet, ms; 0 = one is. */
export const guessWait = computed(() => (nextAt.value === null ? 0 : Math.max(nextAt.value - now.value, 0)));

/** Learns it anew: before a password is asked for, and after one was refused. */
export async function loadGuesses(): Promise<void> {
  const reply = await tryAsk('vault.guesses', {});
  if (reply.ok) nextAt.value = reply.value.nextAt;
}
