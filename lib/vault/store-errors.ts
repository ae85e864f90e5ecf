import { codeOf } from '../core/errors.ts';

/** Whether a store says that there is no room. Of the browsers only some have a name for it, the others words alone. */
export function saysFull(error: unknown): boolean {
  return error instanceof Error && /quota|space|full/i.test(`${error.name} ${error.message}`);
}

/** Whether a store takes or gives nothing at the moment: it is full or broken. */
export function isOfStore(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'storage-full' || code === 'storage-broken';
}
