import { signal } from '@preact/signals';
import type { TileLook } from '../core/tile-look.ts';
import type { Algorithm, OtpType } from '../core/types.ts';
import { tryAsk } from './asking.ts';

/** What is typed by hand. Numbers stay as typed until they are sent. */
export interface TypedFields {
  issuer: string;
  account: string;
  secret: string;
  type: OtpType;
  algorithm: Algorithm;
  digits: string;
  period: string;
  counter: string;
}

/** What the person changed in an account that waits for a yes. */
export interface DraftEdit {
  issuer: string;
  account: string;
  bind: boolean;
}

/** What is typed into an account that is kept already; its tags as one text. */
export interface EditForm extends TileLook {
  id: string;
  issuer: string;
  account: string;
  tags: string;
}

/** Everything typed on the way to a new account, or into one; it is kept sealed by the background while the popup is closed. */
export interface AddForm {
  /** The popup was closed on the add screen: it opens there again. */
  open: boolean;
  way: 'paste' | 'hand';
  pasted: string;
  typed: TypedFields;
  edits: Record<string, DraftEdit>;
  /** The account that is being edited. */
  editing: EditForm | null;
}

const saveAfter = 300;

const emptyTyped: TypedFields = {
  issuer: '',
  account: '',
  secret: '',
  type: 'totp',
  algorithm: 'SHA1',
  digits: '6',
  period: '30',
  counter: '0',
};

const emptyForm: AddForm = {
  open: false,
  way: 'paste',
  pasted: '',
  typed: emptyTyped,
  edits: {},
  editing: null,
};

export const form = signal<AddForm>(emptyForm);

let timer: ReturnType<typeof setTimeout> | undefined;
/** A save is on its way; what is to be kept after it. */
let saving = false;
let waiting: string | null = null;

/** Changes what is typed, and has it kept a moment after the last change. */
export function changeForm(change: Partial<AddForm>): void {
  form.value = { ...form.peek(), ...change };
  clearTimeout(timer);
  timer = setTimeout(saveForm, saveAfter);
}

export function changeTyped(change: Partial<TypedFields>): void {
  changeForm({ typed: { ...form.peek().typed, ...change } });
}

/** Empties what was typed into the add screen; edits of waiting accounts stay. */
export function clearTyped(): void {
  changeForm({ pasted: '', typed: emptyTyped });
}

/** Forgets everything, here and in the background. */
export function forgetForm(): void {
  changeForm(emptyForm);
  saveForm();
}

/** Has a change that still waits kept at once: the page is about to go. */
export function flushForm(): void {
  if (timer !== undefined) saveForm();
  if (waiting !== null) send(waiting);
}

/** What the background kept of it. */
export function takeForm(text: string): void {
  form.value = readForm(text);
}

function saveForm(): void {
  clearTimeout(timer);
  timer = undefined;
  const value = form.peek();
  const untouched = JSON.stringify(value) === JSON.stringify(emptyForm);
  const text = untouched ? '' : JSON.stringify(value);
  // One after the other: a message to a background that sleeps may come after the next one, and what was forgotten would
  // be there again.
  if (saving) waiting = text;
  else send(text);
}

function send(text: string): void {
  saving = true;
  waiting = null;
  // Not kept is no fault worth a word while the person is typing: what is on screen stays.
  void tryAsk('form.save', { text }).then(() => {
    saving = false;
    if (waiting !== null) send(waiting);
  });
}

/** Reads what was kept; a form of another version counts as empty rather than as a fault. */
function readForm(text: string): AddForm {
  try {
    const kept: unknown = JSON.parse(text);
    return isForm(kept) ? kept : emptyForm;
  } catch {
    return emptyForm;
  }
}

/** It was written by `saveForm`, sealed, so its shape is asked for only as far as another version could differ. */
function isForm(value: unknown): value is AddForm {
  if (typeof value !== 'object' || value === null) return false;
  const same = (one: object, other: object) =>
    Object.keys(one).sort().join() === Object.keys(other).sort().join();
  if (!same(value, emptyForm)) return false;
  const { typed, edits } = value as { typed: unknown; edits: unknown };
  return (
    typeof typed === 'object' &&
    typed !== null &&
    same(typed, emptyTyped) &&
    typeof edits === 'object' &&
    edits !== null
  );
}
