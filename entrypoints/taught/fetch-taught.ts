import { fetchPart } from '../../lib/browser/parts.ts';
import { AppError } from '../../lib/core/errors.ts';
import type { Taught } from './index.ts';

/** What corrects readings and lets fields be pointed at, fetched into this document. Throws `page-gone` where it cannot be had. */
export async function fetchTaught(): Promise<Taught> {
  // Our own script alone can leave it there.
  const part = (await fetchPart('taught')) as Taught | undefined;
  if (part === undefined) throw new AppError('page-gone');
  return part;
}
