import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { type Extension, launch } from '../e2e/fixtures/browser.ts';
import type { Figure } from '../figures/figure.ts';
import { type BenchWorld, median, quartiles, rounded } from './kit/bench.ts';
import { limitExtension } from './kit/limit-extension.ts';

const rounds = 9;
const part = '9';

/** As far as this file uses it, in functions that run inside the browser. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

interface Measured {
  /** ms from a message to its answer, the worker being dead. */
  starts: number[];
  memory: Memory | null;
}

/** Of the extension's process, its worker awake and none of its pages open, MB; null where the system tells none. */
interface Memory {
  /** What Chromium itself calls a process's private footprint: its anonymous pages, in memory or swapped out. */
  footprint: number;
  /** Of those in memory, the ones that it shares with no other process: the browser hands some to each at its start. */
  alone: number;
}

/** The worker's start to its first answer, and what it holds, beside an extension whose worker does nothing but answer. */
export async function bench({ chromium, say }: BenchWorld): Promise<Figure[]> {
  const build = resolve('.output/chrome-mv3-demo');
  if (!existsSync(build)) throw new Error(`${build} is missing: npm test builds it`);
  const folder = mkdtempSync(join(tmpdir(), 'hka-worker-'));
  try {
    const limit = await limitExtension(join(folder, 'limit'), true);
    const empty = await measure(chromium, limit.folder, join(folder, 'empty'));
    const ours = await measure(chromium, build, join(folder, 'ours'));
    for (const [name, { starts, memory }] of Object.entries({ empty, ours })) {
      const [low, high] = quartiles(starts);
      say(
        `${name} worker: ${rounded(median(starts))} [${rounded(low)}–${rounded(high)}] ms, ${memory?.footprint ?? '?'} MB, of which alone ${memory?.alone ?? '?'}`,
      );
    }
    const start = rounded(median(ours.starts) - median(empty.starts));
    const figures: Figure[] = [
      {
        figure: `worker start to first answer beyond that of an empty worker (${rounded(median(empty.starts))} ms), ms, median of ${rounds}`,
        part,
        requirement: 'worker start to first answer ≤ limit + 30 ms',
        value: start,
        goal: 30,
        holds: start <= 30,
      },
    ];
    if (ours.memory !== null && empty.memory !== null) {
      const memory = rounded(ours.memory.footprint - empty.memory.footprint);
      const alone = rounded(ours.memory.alone - empty.memory.alone);
      figures.push({
        figure: `private footprint of the idle extension, its popup closed, beyond an empty one (${empty.memory.footprint} MB), MB; of pages that it shares with nobody, ${alone}`,
        part,
        requirement: 'memory of worker + popup closed, idle ≤ limit + 8 MB',
        value: memory,
        goal: 8,
        holds: memory <= 8,
      });
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(executable: string, extension: string, profile: string): Promise<Measured> {
  const launched = await launch({ executable, extension, profile });
  try {
    const page = await launched.context.newPage();
    await page.goto(`chrome-extension://${launched.id}/manifest.json`);
    const starts: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      await launched.killWorker();
      const taken = await firstAnswer(page);
      // The first fills the browser's caches.
      if (round > 0) starts.push(taken);
    }
    const memory = await idleMemory(launched, page);
    return { starts, memory };
  } finally {
    await launched.close();
  }
}

function firstAnswer(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const begun = performance.now();
    await chrome.runtime.sendMessage({ name: 'policy.read', request: {} });
    return performance.now() - begun;
  });
}

/** The memory of the extension's processes by the system's account, which only Linux gives. */
async function idleMemory({ context }: Extension, page: Page): Promise<Memory | null> {
  await firstAnswer(page);
  await page.close();
  const cdp = await context.browser()?.newBrowserCDPSession();
  await new Promise((rested) => setTimeout(rested, 4_000));
  const { processInfo } = (await cdp?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const sum = { footprint: 0, alone: 0 };
  for (const { id } of processInfo) {
    const place = `/proc/${id}`;
    if (!existsSync(`${place}/smaps_rollup`)) continue;
    if (!readFileSync(`${place}/cmdline`, 'utf8').includes('--extension-process')) continue;
    sum.footprint += megabytes(`${place}/status`, /^(?:RssAnon|VmSwap):\s+(\d+) kB/gm);
    sum.alone += megabytes(`${place}/smaps_rollup`, /^Private_(?:Clean|Dirty):\s+(\d+) kB/gm);
  }
  return sum.footprint === 0 ? null : { footprint: rounded(sum.footprint), alone: rounded(sum.alone) };
}

/** What those lines of an account add up to. */
function megabytes(account: string, lines: RegExp): number {
  const kB = [...readFileSync(account, 'utf8').matchAll(lines)].map(([, count]) => Number(count));
  return kB.reduce((sum, one) => sum + one * 1_024, 0) / 1e6;
}
