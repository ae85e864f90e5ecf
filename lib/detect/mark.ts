import type { FieldMark } from '../core/types.ts';
import { isField } from './fields.ts';
import { labelsOf } from './labels.ts';

const longest = 300;
/** How much of a mark must fit: one strong sign, or several weak ones. */
const enough = 4;

interface Marked {
  element: HTMLElement;
  mark: FieldMark;
}

/** Every field of a document with its mark, in order, those of open shadow roots too. */
function marksIn(root: ParentNode): Marked[] {
  return fieldsIn(root).map((element, place) => {
    const attribute = (name: string) => (element.getAttribute(name) ?? '').slice(0, longest);
    const mark = {
      tag: element.localName.slice(0, 100),
      type: attribute('type').slice(0, 100),
      id: attribute('id'),
      name: attribute('name'),
      autocomplete: attribute('autocomplete'),
      label: labelsOf(element).join(' ').slice(0, longest),
      place,
    };
    return { element, mark };
  });
}

function fieldsIn(root: ParentNode): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isField(element)) found.push(element);
    if (element.shadowRoot !== null) found.push(...fieldsIn(element.shadowRoot));
  }
  return found;
}

/** How a field is to be found again; null for what is no field of this document. */
export function markOf(root: ParentNode, element: Element): FieldMark | null {
  return marksIn(root).find((one) => one.element === element)?.mark ?? null;
}

/**
 * The field of a mark, whatever else of the page has changed meanwhile. Null when none fits well enough, or two fit
 * alike: rather none than the wrong one.
 */
export function findMarked(root: ParentNode, mark: FieldMark): HTMLElement | null {
  const [best, next] = marksIn(root)
    .map((one) => ({ element: one.element, score: likeness(mark, one.mark) }))
    .sort((one, other) => other.score - one.score);
  if (best === undefined || best.score < enough || best.score === next?.score) return null;
  return best.element;
}

function likeness(mark: FieldMark, found: FieldMark): number {
  if (found.tag !== mark.tag) return 0;
  const same = (name: 'id' | 'name' | 'label' | 'autocomplete') =>
    mark[name] !== '' && mark[name] === found[name];
  return (
    (same('id') ? 4 : 0) +
    (same('name') ? 3 : 0) +
    (same('label') ? 3 : 0) +
    (same('autocomplete') ? 1 : 0) +
    (mark.type === found.type ? 1 : 0) +
    (mark.place === found.place ? 2 : 0)
  );
}
