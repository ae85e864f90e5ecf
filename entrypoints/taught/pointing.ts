import type { FieldMark } from '../../lib/core/types.ts';
import { fieldAt } from '../../lib/detect/field-at.ts';
import { markOf } from '../../lib/detect/mark.ts';

/** As long as the background waits for an answer, ms. */
const patience = 120_000;
/** What comes of the press that pointed is over by then, ms: a finger may rest on the glass. */
const aftermath = 700;
/** All that one press sets off, and of which the page hears nothing. */
const presses = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart', 'touchend'];

/** What was pointed at, and how to find it again; null where nothing tells it from other fields. */
export interface Pointed {
  field: HTMLElement;
  mark: Required<FieldMark> | null;
}

/**
 * Lets the person point at a field, in the document or in a frame of its origin: the next trusted press on one, or Enter
 * in one, is theirs, and the page hears nothing of it. Escape leaves. Only one lesson at a time.
 *
 * @param frames the documents of same-origin frames, as the last reading went into them.
 */
export function makePointing(
  root: Document,
  frames: () => readonly Document[],
  told: (pointed: Pointed) => void,
): { start(): void; stop(): void } {
  let leave = () => {};
  const start = () => {
    leave();
    const lesson = new AbortController();
    const documents = [root, ...frames()];
    const looks = documents.map(({ documentElement }) => ({
      documentElement,
      before: documentElement.style.cursor,
    }));
    for (const { documentElement } of looks) documentElement.style.cursor = 'crosshair';
    let pointed = false;
    const leaveThis = () => {
      leave = () => {};
      for (const { documentElement, before } of looks) documentElement.style.cursor = before;
      if (pointed) setTimeout(() => lesson.abort(), aftermath);
      else lesson.abort();
    };
    leave = leaveThis;
    const swallow = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const point = (event: Event) => {
      const field = event.isTrusted ? fieldAt(root, event.composedPath()) : null;
      if (field === null) return;
      swallow(event);
      pointed = true;
      leave();
      told({ field, mark: markOf(root, field) });
    };
    const options = { capture: true, passive: false, signal: lesson.signal };
    for (const { defaultView } of documents) {
      for (const press of presses)
        defaultView?.addEventListener(
          press,
          (event) => {
            if (pointed) swallow(event);
            else if (press === 'pointerdown') point(event);
          },
          options,
        );
      defaultView?.addEventListener(
        'keydown',
        (event) => {
          if (event.key === 'Escape') leave();
          else if (event.key === 'Enter' && !pointed) point(event);
        },
        options,
      );
    }
    setTimeout(() => leave === leaveThis && leave(), patience);
  };
  return { start, stop: () => leave() };
}
