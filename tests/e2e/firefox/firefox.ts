import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Driver, type Hand, handOf, pause } from '../fixtures/hand.ts';

/** Firefox with the extension in it. */
export interface Firefox {
  browser: Browser;
  numberOfTabInFront(): Promise<number>;
  /** A page of the extension's, opened in a tab in front. */
  openExtensionPage(path: string): Promise<{ page: Page; hand: Hand }>;
  close(): Promise<void>;
}

/**
 * Starts a headless Firefox and puts the built extension into it.
 *
 * @param home a folder that it takes for the person's own, where it looks for what an organisation set
 */
export async function launchFirefox(executable: string, extension: string, home?: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'hka-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: true,
    protocol: 'webDriverBiDi',
    userDataDir: profile,
    env: { ...process.env, ...(home !== undefined && { HOME: home }) },
    // Pages of extensions cannot be navigated to by WebDriver: the browser's own window opens them.
    args: ['--remote-allow-system-access'],
  });
  await browser.installExtension(extension);
  const gecko = geckoId(extension);
  return {
    browser,
    numberOfTabInFront: () => numberOfTabInFront(browser),
    openExtensionPage: (path) => openExtensionPage(browser, gecko, path),
    async close() {
      await browser.close();
      // Firefox goes on writing for a moment after it has closed.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    },
  };
}

function geckoId(extension: string): string {
  return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')).browser_specific_settings.gecko
    .id;
}

async function openExtensionPage(browser: Browser, gecko: string, path: string) {
  const before = new Set(await browser.pages());
  await inBrowserWindow(
    browser,
    `{
      const { mozExtensionHostname } = WebExtensionPolicy.getByID(${JSON.stringify(gecko)});
      gBrowser.selectedTab = gBrowser.addTab('moz-extension://' + mozExtensionHostname + ${JSON.stringify(path)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });
    }`,
  );
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
    const page = (await browser.pages()).find((one) => !before.has(one));
    // Puppeteer is told nothing of what these pages load: they are asked.
    const address = await page?.evaluate(() => location.href).catch(() => '');
    if (page !== undefined && address?.endsWith(path)) return { page, hand: handOf(driverOf(page)) };
  }
  throw new Error(`Firefox did not open ${path}`);
}

/** The number that the WebExtension API gives to the tab in front. */
async function numberOfTabInFront(browser: Browser): Promise<number> {
  const number = await inBrowserWindow(
    browser,
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      .ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab)`,
  );
  return Number(number);
}

/** What is spoken to the browser in WebDriver BiDi, as far as it is used here. */
interface Connection {
  send(
    method: 'browsingContext.getTree',
    params: object,
  ): Promise<{ result: { contexts: { context: string }[] } }>;
  send(method: 'script.evaluate', params: object): Promise<{ result: { result?: { value?: unknown } } }>;
}

/** Runs a script in the browser's own window: Puppeteer has no call for it, but its connection speaks to it. */
async function inBrowserWindow(browser: Browser, expression: string): Promise<unknown> {
  // The cast: `connection` is there at run time and not in the types.
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: result.contexts[0]?.context };
  const answer = await connection.send('script.evaluate', { expression, awaitPromise: true, target });
  return answer.result.result?.value;
}

function driverOf(page: Page): Driver {
  return {
    evaluate: (expression) => page.evaluate(expression),
    click: ({ x, y }) => page.mouse.click(x, y),
    insert: (text) => page.keyboard.type(text),
    key: (name) => page.keyboard.press(name),
    picture: async (path) => {
      // The runner names pictures `….png`.
      await page.screenshot({ path: path as `${string}.png` });
    },
    close: () => page.close(),
  };
}
