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
  /** MB of the extension's process, its worker awake and none of its pages open; null where the system tells none. */
  memory: number | null;
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
        `${name} worker: ${rounded(median(starts))} [${rounded(low)}–${rounded(high)}] ms, ${memory ?? '?'} MB`,
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
      const memory = rounded(ours.memory - empty.memory);
      figures.push({
        figure: `memory of the idle extension, its popup closed, beyond an empty one (${empty.memory} MB), MB`,
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

/** What of the memory of the extension's processes is their own, MB, by the system's account, which only Linux gives. */
async function idleMemory({ context }: Extension, page: Page): Promise<number | null> {
  await firstAnswer(page);
  await page.close();
  const cdp = await context.browser()?.newBrowserCDPSession();
  await new Promise((rested) => setTimeout(rested, 4_000));
  const { processInfo } = (await cdp?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  let bytes = 0;
  for (const { id } of processInfo) {
    const place = `/proc/${id}`;
    if (!existsSync(`${place}/smaps_rollup`)) continue;
    if (!readFileSync(`${place}/cmdline`, 'utf8').includes('--extension-process')) continue;
    const told = readFileSync(`${place}/smaps_rollup`, 'utf8');
    for (const [, kB] of told.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)) bytes += Number(kB) * 1_024;
  }
  return bytes === 0 ? null : rounded(bytes / 1e6);
}
