import { tryAsk } from './asking.ts';

/** Gives up on what waits for a key to be made of a password. Whoever asked for it learns whether that was in time. */
export async function stopKey(): Promise<void> {
  await tryAsk('vault.stop', {});
}
