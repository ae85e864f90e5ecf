import type { Figure } from '../figures/figure.ts';
import { inbox, settings } from './in-page/pages.ts';
import { type BenchWorld, median, rounded } from './kit/bench.ts';
import { bundled, coldBrowser, costOf } from './kit/page-cost.ts';

const visits = 9;
/** Readings of a warm engine that are taken together. */
const again = 10;

/** What the reading of a page costs it: the first one in a process that never ran the engine, and later ones. */
export async function bench({ chromium, say }: BenchWorld): Promise<Figure[]> {
  const script = await bundled('tests/bench/in-page/scan.ts');
  const browser = await coldBrowser(chromium);
  const figures: Figure[] = [];
  try {
    for (const { name, html, goal } of [
      { name: '2,000 nodes', html: inbox(), goal: 10 },
      { name: '500 inputs', html: settings(), goal: 50 },
    ]) {
      const starts: number[] = [];
      const first: number[] = [];
      const later: number[] = [];
      for (let visit = 0; visit < visits; visit += 1) {
        const host = `visit-${visit}-${name.replace(/\W/g, '')}`;
        const { start, each } = await costOf(browser, host, html, script, ['scan(1)', `scan(${again})`]);
        const [cold, warm] = each;
        if (cold?.value !== 'totp') throw new Error(`${name}: read as ${String(cold?.value)}`);
        starts.push(start.ms);
        first.push(cold.ms);
        later.push((warm?.ms ?? Number.NaN) / again);
      }
      say(
        `${name}: first reading ${rounded(median(first))} ms (${rounded(Math.min(...first))}–${rounded(Math.max(...first))}), later ones ${rounded(median(later))} ms, processor time`,
      );
      const value = rounded(median(first));
      figures.push({
        figure: `first scan, ${name}, ms of processor time, median of ${visits} cold processes (the engine's start, a task before it, with the driver's share: ${rounded(median(starts))})`,
        part: '3',
        requirement: 'first scan ≤ 10 ms on 2,000 nodes, ≤ 50 ms with 500 inputs',
        value,
        goal,
        holds: value <= goal,
      });
    }
  } finally {
    await browser.close();
  }
  return figures;
}
