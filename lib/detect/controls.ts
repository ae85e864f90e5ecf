import { type Labelled, labelsOf, squeeze, toggleLabels, wordsOf } from './labels.ts';
import type { Action, Choice, Toggle } from './snapshot-data.ts';
import { inputType } from './tags.ts';
import type { Sight } from './visible.ts';

/** A checkbox or switch and its words; null for what nobody sees. */
export function readToggle(
  element: Element,
  sight: Sight,
  labelled: Labelled,
): Pick<Toggle, 'labels'> | null {
  return isSeen(element, sight, labelled) ? { labels: toggleLabels(element, labelled) } : null;
}

/** A styled box may show by its label alone, or lie transparent over one that is drawn. */
function isSeen(element: Element, sight: Sight, labelled: Labelled): boolean {
  const around = element.checkVisibility?.() === true ? element.parentElement : null;
  return [element, around, ...labelled(element)].some((one) => one !== null && sight.shown(one));
}

/** Whether an element is one way among several, and no field to type in. */
export function isChoice(element: Element, role: string): boolean {
  return role === 'radio' || inputType(element) === 'radio' || element.hasAttribute('aria-pressed');
}

/** Entries of a list that are read: who must do something is one of few. */
const mostEntries = 12;

/** A radio button, a pressed button or a list to select from; null for what nobody sees. */
export function readChoice(
  element: Element,
  sight: Sight,
  labelled: Labelled,
): Pick<Choice, 'offers' | 'about' | 'chosen'> | null {
  if (!isSeen(element, sight, labelled)) return null;
  const labels = labelsOf(element, labelled);
  if (element.localName === 'select') {
    const { options, selectedOptions } = element as HTMLSelectElement; // a select by its name
    const entries = [...options].slice(0, mostEntries).map((option) => squeeze(option.text));
    const chosen = squeeze(selectedOptions[0]?.text ?? '');
    return { offers: entries.join('. '), about: labels.join('. '), chosen };
  }
  const own = inputType(element) === 'radio' ? '' : wordsOf(element);
  const words = own === '' ? labels : [own, ...labels];
  const offers = words[0] ?? '';
  const on = (element as HTMLInputElement).checked ?? isMarked(element); // radio buttons alone have it
  return { offers, about: words.slice(1).join('. '), chosen: on ? offers : '' };
}

/** Chosen, as its role says it. */
export function isMarked(element: Element): boolean {
  return element.getAttribute('aria-checked') === 'true' || element.getAttribute('aria-pressed') === 'true';
}

/** A button, or a link that stands for one, and its words; null for what nobody sees. */
export function readAction(element: Element, sight: Sight): Pick<Action, 'text' | 'submit' | 'link'> | null {
  if (!sight.shown(element)) return null;
  const tag = element.localName;
  const control = tag === 'input' || tag === 'button' ? (element as HTMLButtonElement) : null; // both have type and form
  const words =
    wordsOf(element, 120) ||
    (tag === 'input' ? (control?.value ?? '') : '') ||
    (labelsOf(element)[0] ?? '') ||
    (element.getAttribute('title') ?? '');
  return {
    // Ant Design parts the two characters of a Chinese button.
    text: squeeze(words).replace(/^(\p{Lo}) (?=\p{Lo}$)/u, '$1'),
    submit: control !== null && /^(?:submit|image)$/.test(control.type) && control.form !== null,
    link: tag === 'a' && element.getAttribute('role') !== 'button',
  };
}
