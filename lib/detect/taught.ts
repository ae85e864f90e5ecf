import type { TaughtField } from '../core/types.ts';
import { findMarked } from './mark.ts';
import type { PageReading } from './read-page.ts';

const fewestBoxes = 4;
const mostBoxes = 10;
/** How far from a box its row may reach, in ancestors. */
const reach = 4;

/** A reading with what the person pointed out of the page: it weighs more than anything the page says. */
export function withTaught(
  reading: PageReading,
  root: Document,
  taught: readonly TaughtField[],
): PageReading {
  if (taught.length === 0) return reading;
  const found = (is: TaughtField['is']) =>
    taught.filter((one) => one.is === is).flatMap((one) => findMarked(root, one.field) ?? []);
  const never = found('not-code');
  const fields = reading.fields.filter((field) => !never.includes(field));
  const [code] = found('code').filter((field) => !never.includes(field));
  if (code !== undefined && !fields.includes(code)) {
    return {
      ...reading,
      kind: reading.kind === 'enrol' ? 'enrol' : 'totp',
      waitsFor: 'totp',
      fields: rowOf(code),
      reasons: ['a person pointed at the field'],
    };
  }
  if (fields.length === reading.fields.length) return reading;
  if (fields.length > 0) return { ...reading, fields };
  return { ...reading, kind: 'none', waitsFor: null, fields, reasons: ['a person said: not this field'] };
}

/** The boxes that a box belongs to, in order; a field for the whole code is alone. */
function rowOf(field: HTMLElement): HTMLElement[] {
  if (!isBox(field)) return [field];
  let around = field.parentElement;
  for (let step = 0; around !== null && step < reach; step += 1) {
    const boxes = [...around.querySelectorAll<HTMLElement>('input')].filter(isBox);
    if (boxes.length >= fewestBoxes) return boxes.length <= mostBoxes ? boxes : [field];
    around = around.parentElement;
  }
  return [field];
}

function isBox(element: HTMLElement): boolean {
  return 'maxLength' in element && element.maxLength === 1;
}
