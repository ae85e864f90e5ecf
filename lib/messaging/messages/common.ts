import type { Empty } from '../page-contract.ts';
import { finite, type Guard, shape, text, whole } from '../shapes.ts';

// Guards that several chapters share.

export const empty: Guard<Empty> = shape<Empty>({});
export const id = text(64);
export const tabId = whole(0, Number.MAX_SAFE_INTEGER);
export const label = text(1_000);
/** Long enough for any password, and no more. */
export const password = text(1_000_000);
/** CSS pixels, whole or broken. */
export const length = finite(0, 100_000);
