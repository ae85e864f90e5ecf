import { canFill, fillCode } from '../../lib/detect/fill.ts';
import { fillPrinted } from '../../lib/detect/fill-printed.ts';
import type { PageReading } from '../../lib/detect/read-page.ts';
import { pressSubmit } from '../../lib/detect/send.ts';
import { isTicked, tickTrust, untickTrust } from '../../lib/detect/trust.ts';
import type { FillReceipt, FillWish } from '../../lib/messaging/page-contract.ts';
import { frameOf } from '../engine/frame-of.ts';
import { wait } from '../engine/wait.ts';

/**
 * Writes one code into the fields that a page shows; ticks its trust box and presses its button after, where that is wanted.
 * The receipt says of the box what was seen of it.
 *
 * @param read reads the page now, with what a person taught of it: asked again for what is drawn anew meanwhile.
 */
export async function fillPage(
  read: () => PageReading,
  { code, into, trust, submit }: FillWish,
): Promise<FillReceipt> {
  const reading = read();
  const of = reading.fields.length;
  const refused = (problem: FillReceipt['problem']): FillReceipt => ({
    filled: 0,
    of,
    problem,
    waitUntil: null,
    trusted: false,
  });
  if (reading.waitsFor !== into) return refused('kind-never-filled');
  if (frameOf(reading.fields, document) === 'other') return refused('other-origin');
  const readingNow = () => {
    const now = read();
    return now.waitsFor === reading.waitsFor && frameOf(now.fields, document) !== 'other' ? now : null;
  };
  const boxNow = () => readingNow()?.trust?.element ?? null;
  const before = reading.trust !== null && isTicked(reading.trust.element);
  const write = into === 'backup' ? fillPrinted : fillCode;
  // Before the code, since a page that sends itself at the last digit would leave the box as it was; but not for a code
  // that cannot go in, and taken back where the page did not take it.
  const ticks = trust && reading.trust !== null && canFill(reading.fields, code);
  const ticked = ticks && (await tickTrust(boxNow, wait));
  // What ticking made of the page is read anew: one that waits for something else by now gets no code.
  const ready = ticks ? readingNow() : reading;
  if (ready === null) return refused('page-moved');
  const world = { wait, fieldsNow: () => readingNow()?.fields ?? [] };
  const { filled, problem, atRest } = await write(ready.fields, code, world);
  const box = ticked ? boxNow() : null;
  if (problem !== null) {
    if (box !== null && !before) untickTrust(box);
    return { filled, of, problem, waitUntil: null, trusted: before };
  }
  // A page that went on took the box as it was seen last.
  const trusted = ticked && (box === null || isTicked(box));
  if (submit && atRest) await pressSubmit(() => readingNow()?.submit ?? null, wait);
  return { filled, of, problem, waitUntil: null, trusted };
}
