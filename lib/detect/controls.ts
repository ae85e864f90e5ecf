import { labelsOf, squeeze, toggleLabels, wordsOf } from './labels.ts';
import type { Action, Toggle } from './snapshot-data.ts';
import { inputType } from './tags.ts';
import type { Sight } from './visible.ts';

/** A checkbox or switch and its words; null for radio buttons and for what nobody sees. A styled box may show by its label alone. */
export function readToggle(element: Element, sight: Sight): Pick<Toggle, 'labels'> | null {
  if (inputType(element) === 'radio') return null;
  const labels = (element as HTMLInputElement).labels ?? []; // elements with a role have none
  if (!sight.shown(element) && ![...labels].some((label) => sight.shown(label))) return null;
  return { labels: toggleLabels(element) };
}

/** A button and its words; null for what nobody sees. */
export function readAction(element: Element, sight: Sight): Pick<Action, 'text' | 'submit'> | null {
  if (!sight.shown(element)) return null;
  const tag = element.localName;
  const control = tag === 'input' || tag === 'button' ? (element as HTMLButtonElement) : null; // both have type and form
  const words =
    wordsOf(element, 120) ||
    (tag === 'input' ? (control?.value ?? '') : '') ||
    (labelsOf(element)[0] ?? '') ||
    (element.getAttribute('title') ?? '');
  return {
    text: squeeze(words),
    submit: control !== null && /^(?:submit|image)$/.test(control.type) && control.form !== null,
  };
}
