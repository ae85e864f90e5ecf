import { resolve } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';

/** Launches a browser in which every site has a process of its own, so that each visit runs cold. */
export function coldBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--site-per-process', '--disable-background-networking'],
  });
}

/** One script for a page, as the packages have it: bundled and minified. */
export async function bundled(entry: string): Promise<string> {
  const made = await build({
    entryPoints: [resolve(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    minify: true,
  });
  return made.outputFiles[0]?.text ?? '';
}

/**
 * Opens a page in a process of its own, lays it out, puts a script in and evaluates expressions there, one after the
 * other.
 *
 * @returns for each expression what it gave, and the processor time of the page's main thread in ms: on a machine that is
 *   busy with other things the clock on the wall would measure those.
 */
export async function costOf(
  browser: Browser,
  host: string,
  html: string,
  script: string,
  expressions: readonly string[],
): Promise<{ ms: number; value: unknown }[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto(`https://${host}.example/`);
    await page.evaluate(script);
    // What is painted first shall not be counted.
    await page.evaluate('new Promise((rested) => requestIdleCallback(() => setTimeout(rested, 150)))');
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
    };
    const costs: { ms: number; value: unknown }[] = [];
    for (const expression of expressions) {
      const before = await spent();
      const value: unknown = await page.evaluate(expression);
      costs.push({ ms: (await spent()) - before, value });
    }
    return costs;
  } finally {
    await context.close();
  }
}
