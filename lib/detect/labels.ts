import { parentOf } from './visible.ts';

/** Words of an element, blanks made single, cut at a length no label has. */
export function wordsOf(element: Element, most = 300): string {
  const words = squeeze(element.textContent ?? '');
  if (words !== '') return words.slice(0, most);
  // In a component the words may stand outside and be slotted in.
  const slotted = [...element.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes?.() ?? []);
  return squeeze(slotted.map((node) => node.textContent ?? '').join(' ')).slice(0, most);
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The label elements of a control. */
export type Labelled = (element: Element) => Iterable<Element>;

/** As the browser knows them, which goes through the whole tree for each control. Only form controls have any. */
const ownLabels: Labelled = (element) => (element as HTMLInputElement).labels ?? [];

/** The same for one reading of a page with many controls: each tree is gone through once. */
export function makeLabelled(): Labelled {
  const trees = new Map<Node, Map<Element, Element[]>>();
  return (element) => {
    const root = element.getRootNode();
    let found = trees.get(root);
    if (found === undefined) {
      found = labelsIn(root);
      trees.set(root, found);
    }
    return found.get(element) ?? [];
  };
}

function labelsIn(root: Node): Map<Element, Element[]> {
  const found = new Map<Element, Element[]>();
  // Documents, shadow roots and detached elements can all be asked.
  for (const label of (root as ParentNode & Node).querySelectorAll('label')) {
    const { control } = label;
    if (control == null) continue;
    const list = found.get(control);
    if (list === undefined) found.set(control, [label]);
    else list.push(label);
  }
  return found;
}

/** What names a field, nearest first: label, aria, the wrapping component's label, legend, table header, term. */
export function labelsOf(element: Element, labelled = ownLabels): string[] {
  const found: (string | null | undefined)[] = [];
  for (const label of labelled(element)) found.push(wordsOf(label));
  found.push(referenced(element, 'aria-labelledby'), element.getAttribute('aria-label'));
  found.push(componentLabel(element), groupLabel(element), cellLabel(element));
  return [...new Set(found.map((text) => squeeze(text ?? '')).filter((text) => text !== ''))];
}

/** What explains a field: description, error, tooltip. */
export function hintsOf(element: Element): string[] {
  const found = [
    referenced(element, 'aria-describedby'),
    referenced(element, 'aria-errormessage'),
    element.getAttribute('title'),
  ];
  return found.map((text) => squeeze(text ?? '')).filter((text) => text !== '');
}

function referenced(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute);
  if (ids === null) return '';
  const root = element.getRootNode() as Document | ShadowRoot; // both know their ids; a detached root finds none
  return ids
    .split(/\s+/)
    .map((id) => (id === '' ? null : (root.getElementById?.(id) ?? null)))
    .map((target) => (target === null ? '' : wordsOf(target)))
    .join(' ');
}

/** Custom elements often carry the visible label as an attribute. */
function componentLabel(element: Element): string {
  let around = parentOf(element);
  for (let level = 0; level < 3 && around !== null; level += 1) {
    if (around.localName.includes('-')) {
      const label = around.getAttribute('label') ?? around.getAttribute('aria-label');
      if (label !== null) return label;
    }
    around = parentOf(around);
  }
  return '';
}

function groupLabel(element: Element): string {
  const group = element.closest('fieldset,[role=group],[role=radiogroup]');
  if (group === null) return '';
  const legend = group.localName === 'fieldset' ? group.querySelector('legend') : null;
  return `${legend === null ? '' : wordsOf(legend)} ${group.getAttribute('aria-label') ?? ''} ${referenced(group, 'aria-labelledby')}`;
}

/** The cell before in the row, or the term before a description. */
function cellLabel(element: Element): string {
  const cell = element.closest('td,dd');
  const before = cell?.previousElementSibling ?? null;
  return before !== null && before.querySelector('input,select,textarea') === null
    ? wordsOf(before, 120)
    : '';
}

const longestState = 10;

/** Words of a checkbox or switch: its labels, its own text, else what stands around it alone. */
export function toggleLabels(element: Element, labelled: Labelled): string[] {
  const own = labelsOf(element, labelled);
  const inside = wordsOf(element);
  if (inside !== '') own.push(inside);
  const { length } = own.join(' ');
  // Fewer signs may only say how it stands: "off".
  if (length > longestState) return own;
  let around = element.parentElement;
  for (let level = 0; level < 3 && around !== null; level += 1) {
    if (around.querySelectorAll('input,select,textarea,[role=switch],[role=checkbox]').length > 1) break;
    const words = wordsOf(around, 400);
    if (words.length > length) return [...own, words];
    around = around.parentElement;
  }
  return own;
}
