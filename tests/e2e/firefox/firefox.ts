import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Driver, type Hand, handOf, pause } from '../fixtures/hand.ts';
import { type Speaker, speakFrom } from '../fixtures/vault-messages.ts';
import { type BrowserWindow, browserWindow } from './browser-window.ts';
import { patient } from './patient-speaker.ts';

export const firefoxBuild = resolve(import.meta.dirname, '../../../.output/firefox-mv3-demo');

/** Firefox with the extension in it. */
export interface Firefox extends BrowserWindow {
  browser: Browser;
  /** A page of the extension's, opened in a tab in front. */
  openExtensionPage(path: string): Promise<ExtensionPage>;
  /** The popup in a tab of its own, looking at the tab that is in front now. Grants nothing. */
  openPopupTab(): Promise<ExtensionPage>;
  /** The vault as our own pages speak to it, from a page that runs nothing of ours; and that page. */
  speaker(): Promise<Speaker & { page: Page }>;
  close(): Promise<void>;
}

interface ExtensionPage {
  page: Page;
  hand: Hand;
}

interface Settings {
  extension?: string;
  /** A folder that it takes for the person's own, where it looks for what an organisation set. */
  home?: string;
  /** Where it saves files, without asking. */
  downloads?: string;
  /** It never remembers history, which makes every window a private one. */
  alwaysPrivate?: boolean;
}

/** The Firefox to start, as `npm test` found it. */
export function firefoxPath(): string {
  const path = process.env['FIREFOX'];
  if (path === undefined)
    throw new Error('FIREFOX names no browser: run this by `npm test -- --only firefox`');
  return path;
}

/** Starts a headless Firefox and puts the built extension into it. */
export async function launchFirefox(
  executable: string,
  { extension = firefoxBuild, home, downloads, alwaysPrivate = false }: Settings = {},
): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'hka-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: true,
    protocol: 'webDriverBiDi',
    userDataDir: profile,
    env: { ...process.env, ...(home !== undefined && { HOME: home }) },
    extraPrefsFirefox: {
      // The extension's own JSON stays a page of the extension's.
      'devtools.jsonview.enabled': false,
      ...(alwaysPrivate && { 'browser.privatebrowsing.autostart': true }),
      ...(downloads !== undefined && { 'browser.download.dir': downloads, 'browser.download.folderList': 2 }),
    },
    // Pages of extensions cannot be navigated to by WebDriver: the browser's own window opens them.
    args: ['--remote-allow-system-access'],
  });
  await browser.installExtension(extension);
  const window = await browserWindow(browser, geckoId(extension));
  const open = (path: string) => openExtensionPage(browser, window, path);
  return {
    ...window,
    browser,
    openExtensionPage: open,
    openPopupTab: async () => open(`/popup.html?tab=${await window.numberOfTabInFront()}`),
    async speaker() {
      const { page } = await open('/manifest.json');
      return { page, ...patient(speakFrom({ evaluate: (expression) => page.evaluate(expression) })) };
    },
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

async function openExtensionPage(browser: Browser, window: BrowserWindow, path: string) {
  const before = new Set(await browser.pages());
  await window.run(
    `gBrowser.selectedTab = gBrowser.addTab('moz-extension://' + policy.mozExtensionHostname + ${JSON.stringify(path)}, {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    });`,
  );
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
    const page = (await browser.pages()).find((one) => !before.has(one));
    // Puppeteer is told nothing of what these pages load: they are asked.
    const address = await page?.evaluate(() => location.href).catch(() => '');
    if (page !== undefined && address?.endsWith(path)) return { page, hand: handOn(page) };
  }
  throw new Error(`Firefox did not open ${path}`);
}

/** What a person can do in a tab. */
export function handOn(page: Page): Hand {
  return handOf(driverOf(page));
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
