import type { PagePart } from '../core/page-part.ts';
import { say } from './page.ts';

/** Where each part, put into the same document, leaves what it makes: a shelf that no page script can see. */
const world = globalThis as { __helpkitAuthenticatorParts?: Partial<Record<PagePart, unknown>> };

/** Leaves a part for those who fetch it. */
export function leavePart(name: PagePart, part: unknown): void {
  world.__helpkitAuthenticatorParts ??= {};
  world.__helpkitAuthenticatorParts[name] = part;
}

/** Fetches a part, unless it is there. Undefined where the background does not answer, or the document has gone. */
export async function fetchPart(name: PagePart): Promise<unknown> {
  const shelf = () => world.__helpkitAuthenticatorParts?.[name];
  if (shelf() === undefined) await say('part.wanted', { part: name });
  return shelf();
}
