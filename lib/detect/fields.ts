import { hintsOf, type Labelled, labelsOf, wordsOf } from './labels.ts';
import type { Field } from './snapshot-data.ts';
import { inputType } from './tags.ts';
import type { Sight } from './visible.ts';

const typed: readonly string[] = ['text', 'tel', 'number', 'password'] satisfies Field['type'][];

/** Input types that are no place to type at all. */
const untyped = new Set('hidden checkbox radio submit button image reset file range color'.split(' '));

/** Whether an element is a place to type, by tag and attributes alone. */
export function isField(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'input') return !untyped.has((element as HTMLInputElement).type); // localName says what it is
  return tag === 'textarea' || tag === 'select' || isEditable(element);
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false' && editable !== 'inherit';
}

/** The facts of one field; null when a person cannot see it. */
export function readField(
  element: Element,
  sight: Sight,
  labelled: Labelled,
): Omit<Field, 'at' | 'block' | 'element'> | null {
  const seen = sight.field(element);
  if (seen === 'no') return null;
  const autocomplete = (element.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  const pattern = element.getAttribute('pattern') ?? '';
  const type = typeOf(element);
  const locked =
    element.hasAttribute('readonly') ||
    element.matches(':disabled') ||
    element.getAttribute('aria-disabled') === 'true';
  return {
    type,
    locked,
    maxLength:
      lengthOf(element.getAttribute('maxlength')) ??
      lengthOf(/\{(?:\d+,)?(\d+)\}\$?$/.exec(pattern)?.[1] ?? null),
    numeric:
      /^(?:numeric|decimal|tel)$/.test(element.getAttribute('inputmode') ?? '') ||
      type === 'tel' ||
      type === 'number' ||
      /\\d|0-9/.test(pattern),
    oneTimeCode: autocomplete.includes('one-time-code'),
    drawn: seen === 'drawn',
    purpose: autocomplete.find((token) => !['', 'off', 'on', 'one-time-code'].includes(token)) ?? '',
    labels: labelsOf(element, labelled),
    hints: hintsOf(element),
    placeholder: element.getAttribute('placeholder') ?? '',
    rect: sight.rect(element),
    shown: locked ? shownText(element) : '',
  };
}

function typeOf(element: Element): Field['type'] {
  if (element.closest('search,[role=search]') !== null) return 'other';
  if (element.localName === 'textarea') return 'area';
  if (isEditable(element)) return 'editable';
  const type = inputType(element);
  return typed.includes(type) ? (type as Field['type']) : 'other'; // the list holds such types alone
}

function lengthOf(text: string | null): number | null {
  const length = text === null ? Number.NaN : Number.parseInt(text, 10);
  return Number.isInteger(length) && length > 0 && length < 1000 ? length : null;
}

/** What stands in a read-only field, lines kept. */
function shownText(element: Element): string {
  if (element.localName === 'select') return '';
  const value = 'value' in element ? String(element.value) : wordsOf(element);
  return value.slice(0, 4000);
}
