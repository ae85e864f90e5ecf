import type { PageWords } from './page-words.ts';
import { asciiDigits } from './text.ts';
import { has } from './words.ts';

/** What tells a day by its year, in the calendar of most sites. */
const year = /20\d\d/;
/** A way to stop it stands this many places apart at most. */
const near = 8;

/** How much a page speaks of getting in without the device: proof by mail, second factor off, a delay of hours. */
export function weighRecovery(page: PageWords): { score: number; lines: string[] } {
  let lost = 0;
  let off = 0;
  let delay = 0;
  let mailed = 0;
  const because = new Set<string>();
  for (const { line, said, main } of page.lines) {
    if (!main) continue;
    const hours = page.hours(line.text).length > 0;
    // What was turned off on some day is over; of what can be stopped, that day is to come.
    const dated = year.test(asciiDigits(line.text)) && canBeStopped(line.at, page);
    for (const one of said) {
      const before = lost + off + delay + mailed;
      if (one.lost && has(one.mask, 'device', 'phone', 'app', 'twoStep', 'backup')) {
        lost = Math.max(lost, line.role === 'heading' ? 2 : 1.2);
      }
      if (has(one.mask, 'off') && (has(one.mask, 'twoStep') || has(one.mask, 'hours'))) {
        off = 2;
        if (dated) delay = 1;
      }
      if (hours) delay = 1;
      if (has(one.mask, 'mail') && has(one.mask, 'sent', 'code')) mailed = 1;
      if (lost + off + delay + mailed > before) because.add(line.text);
    }
  }
  const score = lost + off + delay + mailed;
  // Files and accounts are removed after hours, too.
  const about = lost > 0 || tellsTwoStep(page);
  // An admin who resets a member's is told of a mail alone.
  const enough = score >= 3 && about && (delay > 0 ? off > 0 || mailed > 0 : lost > 0 && off + mailed > 0);
  return { score: enough ? score : 0, lines: [...because] };
}

function tellsTwoStep({ tells, title }: PageWords): boolean {
  return tells('twoStep', 'app') !== undefined || title.some(({ mask }) => has(mask, 'twoStep'));
}

function canBeStopped(from: number, { data, means }: PageWords): boolean {
  return data.lines.some(
    ({ role, at, text }) => role === 'offer' && Math.abs(at - from) <= near && has(means(text), 'back'),
  );
}
