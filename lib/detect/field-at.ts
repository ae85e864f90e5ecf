import { fieldsUnder } from './all-fields.ts';
import { isField } from './fields.ts';
import { makeSight } from './visible.ts';

/**
 * The field that a person means who points at something: that itself, what it is a part of, the one it names, or the one
 * whose places for a sign each are drawn there.
 *
 * @param path what was pointed at and all around it, innermost first, as an event's `composedPath` has it.
 */
export function fieldAt(root: Document, path: readonly EventTarget[]): HTMLElement | null {
  // By what they say of themselves: those in a frame are of another realm.
  const elements = path.filter((one): one is Element => 'nodeType' in one && one.nodeType === 1);
  const own = elements.find(isField);
  if (own !== undefined) return own as HTMLElement; // a place to type is an HTML element
  const label = elements.find((one) => one.localName === 'label') as HTMLLabelElement | undefined; // by its name
  const named = label?.control ?? null;
  if (named !== null && isField(named)) return named;
  const sight = makeSight(root);
  const [pointed] = elements;
  return (
    fieldsUnder(root).find((field) =>
      sight.slots(field).some((slot) => elements.includes(slot) || slot.parentElement === pointed),
    ) ?? null
  );
}
