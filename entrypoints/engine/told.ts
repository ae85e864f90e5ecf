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

/**
 * Hears what a person pastes or types into a page, by trusted events alone, and tells the end of it where it may hold a
 * code. Nothing of it is kept here, and the page sees nothing of it.
 */
export function watchTold(root: Document, { typing, wantsCode, tell }: World, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const told = (text: string, how: Written['how'], element: Element) => {
    if (isPassword(element) || !mayTell(text)) return;
    const into = isComposer(element) && !wantsCode(element) ? 'composer' : 'field';
    tell({ text: text.slice(-longestTold), how, into });
  };
  root.addEventListener(
    'paste',
    (event) => {
      const element = targetOf(event);
      if (element) told(event.clipboardData?.getData('text/plain') ?? '', 'pasted', element);
    },
    { capture: true, passive: true, signal },
  );
  root.addEventListener(
    'input',
    (event) => {
      const element = targetOf(event);
      if (element === null || !typing()) return;
      clearTimeout(timer);
      timer = setTimeout(() => told(textBefore(element), 'typed', element), pause);
    },
    { capture: true, passive: true, signal },
  );
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

/** What stands before the caret, or all of it where there is none. */
function textBefore(element: Element): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.value.slice(0, element.selectionStart ?? undefined);
  }
  return element.textContent ?? '';
}
