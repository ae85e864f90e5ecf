import type { TaughtField } from '../core/types.ts';
import { findMarked } from './mark.ts';
import type { PageReading } from './read-page.ts';
import { plainly } from './reason.ts';
import { isOpenToTyping } from './write-value.ts';

/** A reading with what the person pointed out of the page: it weighs more than anything the page says. */
export function withTaught(
  reading: PageReading,
  root: Document,
  taught: readonly TaughtField[],
): PageReading {
  const found = (is: TaughtField['is']) =>
    taught
      .filter((one) => one.is === is)
      .flatMap((one) => {
        const fields = findMarked(root, one.field);
        return fields === null ? [] : [wholeOf(fields, reading)];
      });
  const never = new Set(found('not-code').flat());
  // The newest word counts.
  const code = found('code').findLast((fields) =>
    fields.every((field) => isOpenToTyping(field) && !never.has(field)),
  );
  if (code !== undefined) return reading.waitsFor === 'totp' && isSame(code, reading) ? reading : asked(code);
  if (!reading.fields.some((field) => never.has(field))) return reading;
  return {
    ...reading,
    kind: isEnrolment() ? 'enrol' : 'none',
    waitsFor: null,
    fields: [],
    reasons: [plainly('none', { sign: 'a person said: not this field' })],
  };

  function asked(fields: HTMLElement[]): PageReading {
    return {
      ...reading,
      kind: isEnrolment() ? 'enrol' : 'totp',
      waitsFor: 'totp',
      fields,
      digits: fields.length > 1 ? fields.length : reading.digits,
      reasons: [plainly('totp', { sign: 'a person pointed at the field' })],
    };
  }

  function isEnrolment(): boolean {
    return reading.kind === 'enrol';
  }
}

/** With all that the reading takes for one prompt with it: a row of boxes is one thing to a person. */
function wholeOf(fields: HTMLElement[], reading: PageReading): HTMLElement[] {
  const isPart = fields.every((field) => reading.fields.includes(field));
  return isPart ? reading.fields : fields;
}

function isSame(fields: readonly HTMLElement[], reading: PageReading): boolean {
  return fields.length === reading.fields.length && fields.every((field) => reading.fields.includes(field));
}
