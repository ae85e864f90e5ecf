import type { PagePart } from '../core/page-part.ts';
import { insist } from './page.ts';

/** Where each part, put into the same document, leaves what it makes: a shelf that no page script can see. */
const shelfName = '__helpkitAuthenticatorParts';
type Shelf = Partial<Record<PagePart, unknown>>;
const world = globalThis as { [shelfName]?: Shelf };

/** Ours alone: an element of the page with that name shows as a global, and is none of the world's own. */
function shelf(): Shelf | undefined {
  return Object.hasOwn(world, shelfName) ? world[shelfName] : undefined;
}

/** Leaves a part for those who fetch it. */
export function leavePart(name: PagePart, part: unknown): void {
  Object.defineProperty(world, shelfName, { value: { ...shelf(), [name]: part }, configurable: true });
}

/** Fetches a part, unless it is there. Undefined where the background does not answer, or the document has gone. */
export async function fetchPart(name: PagePart): Promise<unknown> {
  if (shelf()?.[name] === undefined) await insist('part.wanted', { part: name });
  return shelf()?.[name];
}
