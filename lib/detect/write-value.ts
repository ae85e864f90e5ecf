import { bareCode } from '../core/bare-code.ts';

/** How one value gets into one field so that any site framework takes it over. Used by `fill.ts` alone. */

/**
 * Whether the field holds this part of a code, however the page writes it: bare on both sides, since a printed code has
 * dashes of its own, and in small letters or capitals.
 */
export function holds(field: HTMLElement, part: string): boolean {
  const value = 'value' in field ? String(field.value) : (field.textContent ?? '');
  return bareCode(value).toLowerCase() === bareCode(part).toLowerCase();
}

/** Still part of its page and open to typing. */
export function isOpenToTyping(field: HTMLElement): boolean {
  return field.isConnected && !field.matches(':disabled') && !field.hasAttribute('readonly');
}

/** Has room for the text. A page that asks for less than the code is long does not ask for this code. */
export function takesAll(field: HTMLElement, text: string): boolean {
  // Inputs and textareas have it, -1 where nothing limits them.
  const most = 'maxLength' in field ? Number(field.maxLength) : -1;
  return most < 0 || text.length <= most;
}

/**
 * Writes what is not there yet; whether it had to. Focus, the native setter of the field's own realm (frameworks replace
 * `value` on the element to see what they set themselves), then exactly one `input` and one `change`. Between them one
 * `keyup` without a name, as keyboards on a screen send it: older pages gather their boxes at that event.
 */
export function writeValue(field: HTMLElement, text: string): boolean {
  const view = viewOf(field);
  if (view === null || holds(field, text)) return false;
  field.focus({ preventScroll: true });
  const setter = nativeSetter(field, view);
  if (setter === null) writeEditable(field, text, view);
  else setter.call(field, text);
  const inputType = text.length > 1 ? 'insertFromPaste' : 'insertText';
  field.dispatchEvent(
    new view.InputEvent('input', { bubbles: true, composed: true, cancelable: false, inputType, data: text }),
  );
  field.dispatchEvent(
    new view.KeyboardEvent('keyup', { bubbles: true, composed: true, key: 'Unidentified' }),
  );
  field.dispatchEvent(new view.Event('change', { bubbles: true }));
  return true;
}

/**
 * Offers the text as a paste; true when the page took it (prevented the default, which a made-up paste has not got).
 * False where the browser gives scripts no paste that carries text.
 */
export function offerPaste(field: HTMLElement, text: string): boolean {
  const view = viewOf(field);
  if (view === null || typeof view.DataTransfer !== 'function' || typeof view.ClipboardEvent !== 'function')
    return false;
  field.focus({ preventScroll: true });
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  const paste = new view.ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData,
  });
  if (paste.clipboardData?.getData('text/plain') !== text) return false;
  return !field.dispatchEvent(paste);
}

type View = Window & typeof globalThis;

function viewOf(field: HTMLElement): View | null {
  return field.ownerDocument.defaultView;
}

function nativeSetter(field: HTMLElement, view: View): ((this: HTMLElement, text: string) => void) | null {
  const owner =
    field.localName === 'input'
      ? view.HTMLInputElement
      : field.localName === 'textarea'
        ? view.HTMLTextAreaElement
        : null;
  return owner === null ? null : (Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set ?? null);
}

function writeEditable(field: HTMLElement, text: string, view: View): void {
  field.textContent = text;
  const selection = view.getSelection();
  selection?.selectAllChildren(field);
  selection?.collapseToEnd();
}
