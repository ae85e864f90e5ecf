import { bareCode } from '../core/bare-code.ts';
import { holds } from './write-value.ts';

/** Whether a page that got a whole code in one box has handed it out, sign by sign, over that box and those after it. */
export function handedOut(first: HTMLElement, code: string): boolean {
  // A field's root is its document or its shadow root; a detached one has no fields beside it.
  const root = first.getRootNode() as ParentNode;
  const boxes = [...root.querySelectorAll<HTMLElement>('input')];
  const start = boxes.indexOf(first);
  return start >= 0 && [...bareCode(code)].every((sign, at) => isHeldIn(boxes[start + at], sign));
}

function isHeldIn(box: HTMLElement | undefined, sign: string): boolean {
  return box !== undefined && holds(box, sign);
}
