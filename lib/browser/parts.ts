import type { PagePart } from '../core/page-part.ts';
import { insist } from './page.ts';

/**
 * Begins the names of the places where the parts, put into the same document, leave what they make: no page script can see
 * them.
 */
const shelf = '__helpkitAuthenticator:';
type Place = `${typeof shelf}${PagePart}`;
const world = globalThis as { [place in Place]?: unknown };

/** Leaves a part for those who fetch it. */
export function leavePart(name: PagePart, part: unknown): void {
  Object.defineProperty(world, shelf + name, { value: part, configurable: true });
}

/** Ours alone: an element of the page with that name shows as a global, and is none of the world's own. */
function partLeft(name: PagePart): unknown {
  const place: Place = `${shelf}${name}`;
  return Object.hasOwn(world, place) ? world[place] : undefined;
}

/** Fetches a part, unless it is there. Undefined where the background does not answer, or the document has gone. */
export async function fetchPart(name: PagePart): Promise<unknown> {
  if (partLeft(name) === undefined) await insist('part.wanted', { part: name });
  return partLeft(name);
}
