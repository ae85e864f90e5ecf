import { handedOut } from './handed-out.ts';
import { followFields, type LiveFields } from './live-fields.ts';
import { isOpenToTyping, offerPaste, takesAll, writeValue } from './write-value.ts';

export interface FillWorld {
  wait(ms: number): Promise<void>;
  /** Reads the page anew: the fields of the prompt as it shows them now, none once it shows something else. */
  fieldsNow(): readonly HTMLElement[];
}

export interface FillReport {
  filled: number;
  of: number;
  problem: 'no-field' | 'page-moved' | 'page-changed-it' | null;
  /** The page holds the whole code and waits: nothing is on its way yet. */
  atRest: boolean;
}

/** Milliseconds in which a page may carry out what an event asked of it, … */
const settle = 30;
/** … and in which a slow one must have shown what it made of a code. */
const patience = 240;

/**
 * Writes a code into the fields of one prompt, in order: whole into one, by paste or sign by sign into boxes, in parts
 * into halves. Reads back and mends once. Stops as soon as the page moves on; a page that moves on, sends its form or
 * closes its fields once all is in has taken the code.
 */
export async function fillCode(
  fields: readonly HTMLElement[],
  code: string,
  world: FillWorld,
): Promise<FillReport> {
  const of = fields.length;
  const parts = partsOf(fields, code);
  if (parts === null || !canFill(fields, code))
    return failed(0, of, fields.some((field) => !field.isConnected) ? 'page-moved' : 'no-field');
  const live = followFields(fields, parts, world.fieldsNow);
  try {
    return await fillLive(live, parts, world);
  } finally {
    live.end();
  }
}

/** Whether a code can be parted among these fields, and each is open and has room for its part. */
export function canFill(fields: readonly HTMLElement[], code: string): boolean {
  const parts = partsOf(fields, code);
  return (
    parts !== null && fields.every((field, at) => isOpenToTyping(field) && takesAll(field, parts[at] ?? ''))
  );
}

async function fillLive(live: LiveFields, parts: readonly string[], world: FillWorld): Promise<FillReport> {
  const of = parts.length;
  const all = (): FillReport => ({ filled: of, of, problem: null, atRest: live.here() && !live.busy() });
  const [first] = live.now();
  if (first !== undefined && of > 1) {
    const taken = offerPaste(first, parts.join(''));
    if (taken) live.given(of);
    if (await isWhole(live, parts, world, taken ? patience : settle)) return all();
    if (!live.here()) return taken ? all() : failed(0, of, 'page-moved');
    if (taken && live.busy()) return all();
  }
  for (const attempt of ['written', 'mended']) {
    const written = await writeAll(live, parts, world);
    if (written < of) return attempt === 'mended' ? all() : failed(written, of, 'page-moved');
    if (await isWhole(live, parts, world, patience)) return all();
    if (!live.here() || live.busy()) return all();
  }
  return failed(live.holding(), of, 'page-changed-it');
}

function failed(filled: number, of: number, problem: NonNullable<FillReport['problem']>): FillReport {
  return { filled, of, problem, atRest: false };
}

/** Whether the page holds the whole code after it had time to settle; asks again until patience is over. */
async function isWhole(
  live: LiveFields,
  parts: readonly string[],
  world: FillWorld,
  patience: number,
): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += settle) {
    await world.wait(settle);
    if (!live.here()) return false;
    const [first] = live.now();
    if (live.holding() === parts.length) return true;
    if (parts.length === 1 && first !== undefined && handedOut(first, parts.join(''))) return true;
  }
  return false;
}

/** Writes what is not in place yet; how many fields were reached before the page moved on. */
async function writeAll(live: LiveFields, parts: readonly string[], world: FillWorld): Promise<number> {
  for (const [at, part] of parts.entries()) {
    if (!live.here()) return at;
    const field = live.now()[at];
    if (field !== undefined && writeValue(field, part) && parts.length > 1) await world.wait(0);
    live.given(at + 1);
  }
  return parts.length;
}

/** One part per field; null when the code cannot be parted so. */
function partsOf(fields: readonly HTMLElement[], code: string): string[] | null {
  if (fields.length === 0 || code === '') return null;
  const length = code.length / fields.length;
  if (!Number.isInteger(length)) return null;
  return fields.map((_, at) => code.slice(at * length, (at + 1) * length));
}
