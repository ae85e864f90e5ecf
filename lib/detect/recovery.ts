import type { PageWords } from './page-words.ts';
import { has } from './words.ts';

/** How much a page speaks of getting in without the device: proof by mail, second factor off, a delay of hours. */
export function weighRecovery({ lines, hours: hoursIn }: PageWords): { score: number; lines: string[] } {
  let lost = 0;
  let off = 0;
  let delay = 0;
  let mailed = 0;
  const because = new Set<string>();
  for (const { line, said, main } of lines) {
    if (!main) continue;
    const hours = hoursIn(line.text).length > 0;
    for (const one of said) {
      const before = lost + off + delay + mailed;
      if (one.lost && has(one.mask, 'device', 'phone', 'app', 'twoStep', 'backup')) {
        lost = Math.max(lost, line.role === 'heading' ? 2 : 1.2);
      }
      if (has(one.mask, 'off') && (has(one.mask, 'twoStep') || has(one.mask, 'hours'))) off = 2;
      if (hours) delay = 1;
      if (has(one.mask, 'mail') && has(one.mask, 'sent', 'code')) mailed = 1;
      if (lost + off + delay + mailed > before) because.add(line.text);
    }
  }
  const score = lost + off + delay + mailed;
  const enough = score >= 3 && (off > 0 || (lost > 0 && mailed > 0));
  return { score: enough ? score : 0, lines: [...because] };
}
