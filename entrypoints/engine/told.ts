import { longestTold, mayTell } from '../../lib/core/told-words.ts';
import type { Written } from '../../lib/messaging/told-views.ts';

interface World {
  /** Whether what is typed is looked at here; what is pasted always is. */
  typing(): boolean;
  /** Whether an element is one of the fields that the page wants a code in. */
  wantsCode(element: Element): boolean;
  tell(written: Written): void;
}

/** A person is still writing, ms. */
const pause = 300;
/** A long text that is pasted is looked into piece by piece, with so much of the piece before: so many pieces at the most. */
const overlap = 100;
const mostPieces = 5;

/**
 * Hears what a person pastes or types into a page, by trusted events alone, and tells the end of it where it may hold a
 * code. Nothing of it is kept here, and the page sees nothing of it.
 */
export function watchTold(root: Document, { typing, wantsCode, tell }: World, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was typed last and not told yet. */
  let typed: (() => void) | null = null;
  const told = (text: string, how: Written['how'], element: Element) => {
    if (isPassword(element) || !mayTell(text)) return;
    const into = isComposer(element) && !wantsCode(element) ? 'composer' : 'field';
    tell({ text, how, into });
  };
  const tellTyped = () => {
    clearTimeout(timer);
    typed?.();
    typed = null;
  };
  root.addEventListener(
    'paste',
    (event) => {
      const element = targetOf(event);
      if (element === null) return;
      for (const piece of pieces(event.clipboardData?.getData('text/plain') ?? ''))
        told(piece, 'pasted', element);
    },
    { capture: true, passive: true, signal },
  );
  root.addEventListener(
    'input',
    (event) => {
      const element = targetOf(event);
      if (element === null || !typing()) return;
      // Read now: a chat that sends at the next key empties its field.
      const text = textBefore(element).slice(-longestTold);
      typed = () => told(text, 'typed', element);
      clearTimeout(timer);
      timer = setTimeout(tellTyped, pause);
    },
    { capture: true, passive: true, signal },
  );
  // What is sent is told before it is gone.
  for (const sending of ['keydown', 'submit', 'click'] as const) {
    root.addEventListener(
      sending,
      (event) => {
        if (event.isTrusted && (event.type !== 'keydown' || (event as KeyboardEvent).key === 'Enter'))
          tellTyped();
      },
      { capture: true, passive: true, signal },
    );
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** What the person wrote into, shadow roots opened; null for what a script made up. */
function targetOf(event: Event): Element | null {
  const [inmost] = event.composedPath();
  return event.isTrusted && inmost instanceof Element ? inmost : null;
}

/** What is written for a password is nobody's to look at. */
function isPassword(element: Element): boolean {
  return element instanceof HTMLInputElement && element.type === 'password';
}

function isComposer(element: Element): boolean {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)
  );
}

function pieces(text: string): string[] {
  const step = longestTold - overlap;
  const count = Math.min(mostPieces, Math.ceil(text.length / step));
  return Array.from({ length: count }, (_, at) => text.slice(at * step, at * step + longestTold));
}

/** What stands before the caret, or all of it where there is none. */
function textBefore(element: Element): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.value.slice(0, element.selectionStart ?? undefined);
  }
  const selection = element.ownerDocument.getSelection();
  const caret = selection?.focusNode ?? null;
  if (selection === null || caret === null || !element.contains(caret)) return element.textContent ?? '';
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEnd(caret, selection.focusOffset);
  return range.toString();
}
