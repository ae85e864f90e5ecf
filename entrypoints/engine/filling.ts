import { fillCode } from '../../lib/detect/fill.ts';
import type { PageReading } from '../../lib/detect/read-page.ts';
import { tickTrust } from '../../lib/detect/trust.ts';
import type { FillReceipt } from '../../lib/messaging/page-contract.ts';
import { frameOf } from './frame-of.ts';

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/**
 * Writes one code into the fields that a page shows and ticks its trust box where that is wanted.
 *
 * @param read reads the page now, with what a person taught of it: asked again for fields that are drawn anew meanwhile.
 */
export async function fillPage(read: () => PageReading, code: string, trust: boolean): Promise<FillReceipt> {
  const reading = read();
  if (frameOf(reading.fields, document) === 'other') {
    const of = reading.fields.length;
    return { filled: 0, of, problem: 'other-origin', waitUntil: null, trusted: false };
  }
  // Before the code: a page that sends itself at the last digit would leave the box as it was.
  const trusted = trust && reading.trust !== null && tickTrust(reading.trust.element);
  const fieldsNow = () => {
    const { waitsFor, fields } = read();
    return waitsFor === reading.waitsFor && frameOf(fields, document) !== 'other' ? fields : [];
  };
  const { filled, of, problem } = await fillCode(reading.fields, code, { wait, fieldsNow });
  return { filled, of, problem, waitUntil: null, trusted };
}
