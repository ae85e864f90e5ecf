import { heldBy, isOpenToTyping, offerPaste, writeValue } from './write-value.ts';

export interface FillWorld {
  wait(ms: number): Promise<void>;
  /** False once the document has gone on to something else. */
  stillHere(): boolean;
}

export interface FillReport {
  filled: number;
  of: number;
  problem: 'no-field' | 'page-moved' | 'page-changed-it' | null;
}

/** Milliseconds in which a page may carry out what an event asked of it. */
const settle = 30;

/**
 * Writes a code into the fields of one prompt, in order: whole into one, by paste or sign by sign into boxes, in parts
 * into halves. Reads back and mends once. Stops as soon as the page moves on; a page that moves on because the last
 * sign was in has taken the code.
 */
export async function fillCode(
  fields: readonly HTMLElement[],
  code: string,
  world: FillWorld,
): Promise<FillReport> {
  const parts = partsOf(fields, code);
  const of = fields.length;
  if (parts === null || !fields.every(isOpenToTyping)) {
    return { filled: 0, of, problem: of > 0 && !world.stillHere() ? 'page-moved' : 'no-field' };
  }
  const [first] = fields;
  if (first !== undefined && of > 1) {
    const taken = offerPaste(first, code);
    await world.wait(settle);
    if (holds(fields, parts) === of) return { filled: of, of, problem: null };
    if (moved(fields, world))
      return taken ? { filled: of, of, problem: null } : { filled: 0, of, problem: 'page-moved' };
  }
  const written = await writeAll(fields, parts, world);
  await world.wait(settle);
  if (moved(fields, world)) return { filled: written, of, problem: written === of ? null : 'page-moved' };
  if (holds(fields, parts) < of) {
    await writeAll(fields, parts, world);
    await world.wait(settle);
    if (moved(fields, world)) return { filled: of, of, problem: null };
  }
  const filled = holds(fields, parts);
  return { filled, of, problem: filled === of ? null : 'page-changed-it' };
}

/** Writes what is not in place yet; how many fields held their part right after. */
async function writeAll(
  fields: readonly HTMLElement[],
  parts: readonly string[],
  world: FillWorld,
): Promise<number> {
  let written = 0;
  for (const [at, field] of fields.entries()) {
    if (!world.stillHere() || !field.isConnected) return written;
    const part = parts[at] ?? '';
    if (heldBy(field) !== part) {
      writeValue(field, part);
      if (fields.length > 1) await world.wait(0);
    }
    written += 1;
  }
  return written;
}

function holds(fields: readonly HTMLElement[], parts: readonly string[]): number {
  return fields.filter((field, at) => field.isConnected && heldBy(field) === parts[at]).length;
}

function moved(fields: readonly HTMLElement[], world: FillWorld): boolean {
  return !world.stillHere() || fields.some((field) => !field.isConnected);
}

/** One part per field; null when the code cannot be parted so. */
function partsOf(fields: readonly HTMLElement[], code: string): string[] | null {
  if (fields.length === 0 || code === '') return null;
  if (fields.length === 1) return [code];
  const length = code.length / fields.length;
  if (!Number.isInteger(length)) return null;
  return fields.map((_, at) => code.slice(at * length, (at + 1) * length));
}
