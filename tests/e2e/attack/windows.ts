import type { Page } from 'playwright';
import type { Extension } from '../fixtures/browser.ts';

/** Opens windows of their own: a tab behind another is not drawn, and what is not drawn is not seen. */
export async function openWindows(extension: Extension, count: number): Promise<Page[]> {
  const { context } = extension;
  const browser = context.browser();
  if (browser === null) throw new Error('a persistent context of Playwright names its browser');
  const cdp = await browser.newBrowserCDPSession();
  const pages: Page[] = [];
  for (let at = 0; at < count; at += 1) {
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
    ]);
    pages.push(page);
  }
  await cdp.detach();
  return pages;
}

/** Has each of the jobs done by the next free window, so that several wait at once. */
export async function spread<T>(
  pages: readonly Page[],
  jobs: readonly T[],
  job: (page: Page, one: T) => Promise<void>,
): Promise<void> {
  const left = [...jobs];
  await Promise.all(
    pages.map(async (page) => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await job(page, next);
    }),
  );
}
