import type { QrReading } from './qr-worker.ts';

/** One picture of a folder's manifest.json. `text` null: there is no code to be found. */
export interface WantedPicture {
  file: string;
  text: string | string[] | null;
  set: string;
}

/** The line that tells how a picture was read wrongly; null when it was read right. */
export function missOf(wanted: WantedPicture, reading: QrReading): string | null {
  const reasons = reasonsOf(wanted, reading);
  if (reasons.length === 0) return null;
  const got = 'texts' in reading ? reading.texts : null;
  return `${wanted.file}: wanted ${JSON.stringify(wanted.text)}, got ${JSON.stringify(got)} (${reasons.join('; ')})`;
}

/** Whether something was read where there is nothing. */
export function isFalseRead(wanted: WantedPicture, reading: QrReading): boolean {
  return wanted.text === null && 'texts' in reading && reading.texts.length > 0;
}

/** The value below which that share of all values lies, to a tenth; null where there are none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
  return value === undefined ? null : Math.round(value * 10) / 10;
}

function reasonsOf(wanted: WantedPicture, reading: QrReading): string[] {
  if ('failed' in reading) return [`failed with ${reading.failed}`];
  const engine = reading.engine === 'zxing' ? [] : [`read by ${reading.engine}`];
  if (isFalseRead(wanted, reading)) return ['false read', ...engine];
  const texts = wanted.text === null ? [] : [wanted.text].flat();
  const missing = texts.filter((text) => !reading.texts.includes(text));
  if (missing.length === 0) return [];
  return [`${missing.length} of ${texts.length} not read, after ${Math.round(reading.ms)} ms`, ...engine];
}
