import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { launch } from '../e2e/fixtures/browser.ts';
import { vaultMessages } from '../e2e/fixtures/vault-messages.ts';
import type { Figure } from '../figures/figure.ts';
import { type BenchWorld, median, rounded } from './kit/bench.ts';
import { fillVault } from './kit/fill-vault.ts';
import { limitExtension } from './kit/limit-extension.ts';
import { type Opened, open, plain, popupOf } from './kit/open-popup.ts';

const rounds = 7;
const count = 1_000;
const part = '8';
/** How far and how fast a hand that looks for something scrolls, in pixels of CSS. */
const way = { yDistance: -9_000, speed: 3_000 };

/** How long a frame lasts, ms. */
const period = 1_000 / 60;

/** One scrolling, by the frames that were drawn. */
interface Scrolled {
  frames: number;
  /** Frames that were due and not drawn, of a hundred due: on a computer that does other things, most of them for its sake. */
  late: number;
  /** Turns of the main thread that took longer than a frame lasts, by its own clock: what else the computer does is not in it. */
  slow: number;
  /** Frames that showed a gap where rows should be. */
  gaps: number;
  /** What a frame cost the main thread, ms by its own clock. */
  cost: number;
}

/**
 * The popup's list of a thousand accounts, scrolled as by a finger, beside a list of as many rows of plain text that never
 * changes: each in turn in the same browser.
 */
export async function bench({ chromium, say }: BenchWorld): Promise<Figure[]> {
  const build = resolve('.output/chrome-mv3-demo');
  if (!existsSync(build)) throw new Error(`${build} is missing: npm test builds it`);
  const folder = mkdtempSync(join(tmpdir(), 'hka-scroll-'));
  const limit = await limitExtension(join(folder, 'limit'));
  const extension = await launch({
    executable: chromium,
    extension: `${build},${join(folder, 'limit')}`,
    profile: join(folder, 'profile'),
  });
  try {
    const vault = await vaultMessages(extension);
    await vault.ask('vault.create', { password: null });
    await fillVault(vault, 0, count);
    const tab = await extension.context.newPage();
    await tab.setViewportSize({ width: 360, height: 600 });
    const cdp = await tab.context().newCDPSession(tab);
    const ours: Scrolled[] = [];
    const bare: Scrolled[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await scrolled(tab, cdp, { url: limit.page('rows'), codes: plain }));
      ours.push(await scrolled(tab, cdp, popupOf(extension)));
    }
    const told = (name: string, all: readonly Scrolled[]) =>
      say(
        `${name}: ${all.map(({ frames, late, slow, gaps, cost }) => `${frames} frames, ${rounded(late)} % late, ${slow} slow, ${gaps} with a gap, ${rounded(cost)} ms each`).join('; ')}`,
      );
    told('bare list', bare);
    told('ours', ours);
    const middle = (what: keyof Scrolled, all: readonly Scrolled[]) => median(all.map((one) => one[what]));
    const sum = (what: keyof Scrolled) => ours.reduce((all, one) => all + one[what], 0);
    const more = middle('late', ours) - middle('late', bare);
    return [
      {
        figure: `frames of ${sum('frames')} that the list of ${count} accounts drops by itself while it is scrolled: turns of the main thread over ${rounded(period)} ms`,
        value: sum('slow'),
        goal: 0,
      },
      {
        figure: `frames of them that show a gap where rows should be`,
        value: sum('gaps'),
        goal: 0,
      },
      {
        figure: `frames dropped of a hundred due, for whatever reason, more than of a bare list in the same run (${rounded(middle('late', ours))} : ${rounded(middle('late', bare))}, medians of ${rounds})`,
        value: Math.max(rounded(more), 0),
        goal: 5,
      },
      {
        figure: `what a frame of it costs the main thread, ms (a bare list ${rounded(middle('cost', bare))}), median of ${rounds}`,
        value: rounded(middle('cost', ours)),
        goal: 8,
      },
    ].map((one) => ({
      ...one,
      part,
      requirement: 'no dropped frame while scrolling 1,000',
      holds: one.value <= one.goal,
    }));
  } finally {
    await extension.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What the browser notes of something that it did; `tdur` in µs of the thread's own clock. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
}

declare global {
  /** Ends the watching of frames, and says what they were. */
  var watched: () => { times: number[]; gaps: number };
}

async function scrolled(tab: Page, cdp: CDPSession, page: Opened): Promise<Scrolled> {
  await open(tab, page);
  await tab.waitForTimeout(1_000);
  const events: TraceEvent[] = [];
  const gather = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[])); // as the browser writes them
  cdp.on('Tracing.dataCollected', gather);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  await tab.evaluate(watchFrames, -way.yDistance * 0.9);
  await cdp.send('Input.synthesizeScrollGesture', { x: 180, y: 500, gestureSourceType: 'mouse', ...way });
  const { times, gaps } = await tab.evaluate(() => globalThis.watched());
  const ended = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await ended;
  cdp.off('Tracing.dataCollected', gather);
  const turns = turnsOf(events);
  const frames = times.length;
  const due = Math.max(((times.at(-1) ?? 0) - (times[0] ?? 0)) / period, frames);
  return {
    frames,
    late: (100 * (due - frames)) / due,
    slow: turns.filter((ms) => ms > period).length,
    gaps,
    cost: turns.reduce((all, ms) => all + ms, 0) / frames,
  };
}

/** How long each turn of the page's main thread took, ms; of all threads of the browser it is the one that draws frames. */
function turnsOf(events: readonly TraceEvent[]): number[] {
  const nameOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const drawn = new Map<string, number>();
  for (const event of events)
    if (event.name === 'FireAnimationFrame') drawn.set(nameOf(event), (drawn.get(nameOf(event)) ?? 0) + 1);
  const [[page] = []] = [...drawn].sort(([, one], [, other]) => other - one);
  return events.flatMap((event) =>
    event.name === 'RunTask' && nameOf(event) === page ? [(event.tdur ?? 0) / 1_000] : [],
  );
}

/** Runs in the page, so it holds all that it uses. `least`: px that were scrolled in the end, if it is to count. */
function watchFrames(least: number): void {
  const list = document.querySelector('ul');
  const scroller = list?.closest<HTMLElement>('.scroller') ?? list;
  if (list === null || !scroller) throw new Error('no list');
  const times: number[] = [];
  let gaps = 0;
  let goesOn = true;
  const isWhole = () => {
    const room = scroller.getBoundingClientRect();
    const first = list.firstElementChild?.getBoundingClientRect();
    const last = list.lastElementChild?.getBoundingClientRect();
    if (!first || !last) return false;
    const top = Math.max(room.top, list.getBoundingClientRect().top);
    return first.top <= top + 1 && last.bottom >= room.bottom - 1;
  };
  const watch = (time: number) => {
    if (!goesOn) return;
    times.push(time);
    if (!isWhole()) gaps += 1;
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  globalThis.watched = () => {
    goesOn = false;
    if (scroller.scrollTop < least) throw new Error(`scrolled ${scroller.scrollTop} px only`);
    return { times, gaps };
  };
}
