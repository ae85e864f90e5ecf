import type { FieldMark } from '../../lib/core/types.ts';
import { markOf } from '../../lib/detect/mark.ts';

/** As long as the background waits for an answer, ms. */
const patience = 120_000;

/**
 * Lets the person point at a field: the next trusted click on one is theirs, and the page hears nothing of it. Escape
 * leaves. Only one lesson at a time.
 */
export function makePointing(
  root: Document,
  told: (field: FieldMark) => void,
): { start(): void; stop(): void } {
  let lesson: AbortController | null = null;
  let before = '';
  const stop = () => {
    if (lesson === null) return;
    lesson.abort();
    lesson = null;
    root.documentElement.style.cursor = before;
  };
  const start = () => {
    stop();
    const now = new AbortController();
    lesson = now;
    before = root.documentElement.style.cursor;
    root.documentElement.style.cursor = 'crosshair';
    const options = { capture: true, signal: now.signal };
    root.addEventListener(
      'pointerdown',
      (event) => {
        const target = event.composedPath()[0];
        const field = event.isTrusted && target instanceof Element ? markOf(root, target) : null;
        if (field === null) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        stop();
        told(field);
      },
      options,
    );
    root.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), options);
    AbortSignal.any([now.signal, AbortSignal.timeout(patience)]).addEventListener('abort', stop, {
      once: true,
    });
  };
  return { start, stop };
}
