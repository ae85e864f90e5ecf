import { fillCode } from '../../lib/detect/fill.ts';
import { fillPrinted } from '../../lib/detect/fill-printed.ts';
import type { PageReading } from '../../lib/detect/read-page.ts';
import { pressSubmit } from '../../lib/detect/send.ts';
import { tickTrust } from '../../lib/detect/trust.ts';
import type { FillReceipt, FillWish } from '../../lib/messaging/page-contract.ts';
import { frameOf } from '../engine/frame-of.ts';
import { wait } from '../engine/wait.ts';

/**
 * Writes one code into the fields that a page shows; ticks its trust box before and presses its button after, where that
 * is wanted.
 *
 * @param read reads the page now, with what a person taught of it: asked again for what is drawn anew meanwhile.
 */
export async function fillPage(
  read: () => PageReading,
  { code, into, trust, submit }: FillWish,
): Promise<FillReceipt> {
  const reading = read();
  if (reading.waitsFor !== into) {
    return {
      filled: 0,
      of: reading.fields.length,
      problem: 'kind-never-filled',
      waitUntil: null,
      trusted: false,
    };
  }
  if (frameOf(reading.fields, document) === 'other') {
    const of = reading.fields.length;
    return { filled: 0, of, problem: 'other-origin', waitUntil: null, trusted: false };
  }
  // Before the code: a page that sends itself at the last digit would leave the box as it was.
  const trusted = trust && reading.trust !== null && tickTrust(reading.trust.element);
  const readingNow = () => {
    const now = read();
    return now.waitsFor === reading.waitsFor && frameOf(now.fields, document) !== 'other' ? now : null;
  };
  const fieldsNow = () => readingNow()?.fields ?? [];
  const world = { wait, fieldsNow };
  const write = into === 'backup' ? fillPrinted : fillCode;
  const { filled, of, problem, atRest } = await write(reading.fields, code, world);
  if (submit && atRest) await pressSubmit(() => readingNow()?.submit ?? null, wait);
  return { filled, of, problem, waitUntil: null, trusted };
}
