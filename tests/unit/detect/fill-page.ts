import type { FillWorld } from '../../../lib/detect/fill.ts';

export const here: FillWorld = { wait: () => Promise.resolve(), fieldsNow: () => [] };

interface Seen {
  type: string;
  target: number;
  inputType: string | undefined;
  data: string | null | undefined;
}

/** A page under test, with what its fields went through. */
export interface FillPage {
  fields: HTMLInputElement[];
  /** Every input, change and paste, in order. */
  seen: Seen[];
  count(type: string): number;
  values(): string[];
}

export function show(html: string): FillPage {
  document.body.innerHTML = `<div id="root">${html}</div>`;
  const fields = [...document.querySelectorAll<HTMLInputElement>('input,[contenteditable]')];
  const seen: Seen[] = [];
  const root = document.querySelector('#root');
  for (const type of ['input', 'change', 'paste']) {
    root?.addEventListener(type, (event) => {
      const { inputType, data } = event as InputEvent; // undefined on other events
      seen.push({ type, target: fields.indexOf(event.target as HTMLInputElement), inputType, data });
    });
  }
  return {
    fields,
    seen,
    count: (type) => seen.filter((event) => event.type === type).length,
    values: () => fields.map((field) => field.value),
  };
}

export const boxes = (count: number): string => '<input maxlength="1">'.repeat(count);

export function empty(fields: readonly HTMLInputElement[]): void {
  for (const field of fields) field.value = '';
}
