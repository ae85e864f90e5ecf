import { resolve } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { eagerly } from '../../../scripts/eager-scripts.ts';

/** Launches a browser in which every site has a process of its own, so that each visit runs cold. */
export function coldBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--site-per-process', '--disable-background-networking'],
  });
}

/** One script for a page, as the packages have the engine: bundled, minified, and to be compiled as it starts. */
export async function bundled(entry: string): Promise<string> {
  const made = await build({
    entryPoints: [resolve(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    minify: true,
  });
  return eagerly + (made.outputFiles[0]?.text ?? '');
}

/** Processor time of a page's main thread, ms: on a machine that is busy the clock on the wall would measure other things. */
interface Cost {
  ms: number;
}

/**
 * Opens a page in a process of its own, lays it out, starts a script there and evaluates expressions, one after the other.
 *
 * @returns what the start cost, and for each expression what it cost and gave.
 */
export async function costOf(
  browser: Browser,
  host: string,
  html: string,
  script: string,
  expressions: readonly string[],
): Promise<{ start: Cost; each: (Cost & { value: unknown })[] }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto(`https://${host}.example/`);
    // What is painted first shall not be counted.
    await page.evaluate('new Promise((rested) => requestIdleCallback(() => setTimeout(rested, 150)))');
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
    };
    const cost = async <T>(task: () => Promise<T>): Promise<Cost & { value: T }> => {
      const before = await spent();
      const value = await task();
      return { ms: (await spent()) - before, value };
    };
    // In the page's text, so that its thread compiles it, as it does what an extension puts in.
    const put = (content: string) => page.addScriptTag({ content });
    // The driver's own first steps cost more than what is measured.
    await cost(() => put(';'));
    await cost(() => page.evaluate('0'));
    const start = await cost(() => put(script));
    const each: (Cost & { value: unknown })[] = [];
    for (const expression of expressions) each.push(await cost(() => page.evaluate<unknown>(expression)));
    return { start, each };
  } finally {
    await context.close();
  }
}
