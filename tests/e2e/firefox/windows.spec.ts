import { expect, test } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { pause } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { servePage } from '../fixtures/page-server.ts';
import { promptPage } from '../fixtures/prompt-page.ts';
import { wordsOf } from '../fixtures/words.ts';
import { type Firefox, firefoxBuild, firefoxPath, launchFirefox } from './firefox.ts';
import { codeIn, pressBadge } from './in-page.ts';

// What Firefox alone has: containers, windows that an extension is kept out of, hosts that a person takes back.
test.skip(!process.env['LONG'], 'Firefox by itself: npm run test:long');

const say = wordsOf(firefoxBuild);
/** A badge that has not come by then will not, ms. */
const patience = 4_000;

/** The page that a script of the browser's own window opens. */
async function opened({ browser, run }: Firefox, url: string, script: string): Promise<Page> {
  const before = new Set(await browser.pages());
  await run(script);
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
    for (const page of (await browser.pages()).filter((one) => !before.has(one))) {
      if ((await page.evaluate(() => location.href).catch(() => '')) === url) return page;
    }
  }
  throw new Error('no page was opened');
}

const hasBadge = async (page: Page) => (await page.$('hk-authenticator-badge')) !== null;

const principal = 'triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal()';

/** With a site that asks for a code, and an account that belongs to it. */
async function atThePrompt(job: (firefox: Firefox, address: string) => Promise<void>) {
  test.setTimeout(300_000);
  const site = await servePage(promptPage());
  const firefox = await launchFirefox(firefoxPath());
  try {
    const vault = await firefox.speaker();
    await vault.ask('vault.create', { password: vaultPassword });
    const text = 'otpauth://hotp/Example:one@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=1';
    const { drafts } = await vault.ask('draft.read', { text });
    const keep = drafts.map(({ id, issuer, account }) => ({ id, issuer, account, bind: false }));
    await vault.ask('draft.keepAll', { keep, drop: [] });
    const [account] = await vault.ask('account.list', {});
    await vault.ask('account.bind', { id: account?.id ?? '', origin: new URL(site.url).origin });
    await job(firefox, site.url);
  } finally {
    await firefox.close();
    await site.stop();
  }
}

test('Firefox: a container has cookies of its own, and the one vault', () =>
  atThePrompt(async (firefox, address) => {
    const url = JSON.stringify(address);
    const page = await opened(
      firefox,
      address,
      `gBrowser.selectedTab = gBrowser.addTab(${url}, { userContextId: 2, ${principal} });`,
    );
    await pressBadge(page);
    // RFC 4226, appendix D: the code of this counter.
    expect(await codeIn(page)).toBe('287082');
    await page.close();
  }));

test('Firefox: a private window is none of its business until the person lets it in', () =>
  atThePrompt(async (firefox, address) => {
    const url = JSON.stringify(address);
    const page = await opened(
      firefox,
      address,
      `const opened = OpenBrowserWindow({ private: true });
      // Before it has wholly started, it puts its first page in the place of what is opened in it.
      while (!opened.gBrowserInit?.delayedStartupFinished) await new Promise((done) => setTimeout(done, 50));
      opened.gBrowser.selectedTab = opened.gBrowser.addTab(${url}, { ${principal} });`,
    );
    await pause(patience);
    expect(await hasBadge(page)).toBe(false);
    await firefox.run(`for (const one of Services.wm.getEnumerator('navigator:browser')) {
      if (PrivateBrowsingUtils.isWindowPrivate(one)) one.close();
    }`);
  }));

test('Firefox: at a host that was taken back nothing happens by itself, and a press asks for it again', () =>
  atThePrompt(async (firefox, address) => {
    await firefox.run(`const { ExtensionPermissions } =
      ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
      await ExtensionPermissions.remove(extension.id, { permissions: [], origins: ['http://127.0.0.1/*'] }, extension);`);
    const page = await firefox.browser.newPage();
    await page.goto(address);
    await pause(patience);
    expect(await hasBadge(page)).toBe(false);
    // The press on the button grants this tab alone; the popup in a tab looks at the same.
    await firefox.pressToolbarButton();
    await firefox.closePopup();
    const { hand } = await firefox.openPopupTab();
    await hand.press(say('siteOptions'));
    await hand.press(new RegExp(`^${say('accessAsk', '.*')}$`));
    await hand.misses(new RegExp(say('accessAsk', '.*')));
    await hand.close();
    await page.bringToFront();
    await page.reload();
    await pressBadge(page);
    expect(await codeIn(page)).toBe('287082');
  }));

test('Firefox: a page that stood open while the extension was updated has one badge, and that one fills', () =>
  atThePrompt(async (firefox, address) => {
    const page = await firefox.browser.newPage();
    await page.goto(address);
    await pressBadge(page);
    expect(await codeIn(page)).toBe('287082');
    await firefox.browser.installExtension(firefoxBuild);
    const vault = await firefox.speaker();
    expect(await vault.ask('vault.unlock', { password: vaultPassword })).toMatchObject({
      result: 'unlocked',
    });
    await page.bringToFront();
    // A badge that comes under the pointer takes no press before that has moved.
    await page.mouse.move(0, 0);
    // What was filled before is taken out, as by a site that draws its prompt anew.
    await page.$eval('input', (input) => {
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressBadge(page);
    expect(await codeIn(page)).toBe('359152');
    expect(await page.$$('hk-authenticator-badge')).toHaveLength(1);
  }));

test('Firefox: where it never remembers history it keeps nothing, and the popup says what to do', async () => {
  test.setTimeout(120_000);
  const firefox = await launchFirefox(firefoxPath(), { alwaysPrivate: true });
  try {
    await firefox.run(`const { ExtensionPermissions } =
        ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const permissions = ['internal:privateBrowsingAllowed'];
      await ExtensionPermissions.add(extension.id, { permissions, origins: [] }, extension);
      await (await AddonManager.getAddonByID(extension.id)).reload();`);
    const { hand } = await firefox.openPopupTab();
    await hand.sees(say('error_storage_refused'));
  } finally {
    await firefox.close();
  }
});
