import { bareCode } from '../core/bare-code.ts';
import { type FillReport, type FillWorld, fillCode } from './fill.ts';

/**
 * Writes a code that is printed with blanks or dashes of its own: as it is printed, or bare where its field has no room
 * for that, and into boxes, which have no place for a dash.
 */
export async function fillPrinted(
  fields: readonly HTMLElement[],
  code: string,
  world: FillWorld,
): Promise<FillReport> {
  const bare = bareCode(code);
  if (fields.length > 1 || bare === code) return fillCode(fields, bare, world);
  const printed = await fillCode(fields, code, world);
  return printed.problem === 'no-field' ? fillCode(fields, bare, world) : printed;
}
