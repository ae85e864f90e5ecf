import type { Browser } from 'puppeteer-core';
import { pause } from '../fixtures/hand.ts';

/** The browser's own window: what only its owner can do, in the browser's own scripts. */
export interface BrowserWindow {
  /** Runs a script there; `policy` is the extension's WebExtensionPolicy, `extension` the browser's side of it. */
  run(script: string): Promise<unknown>;
  /** Presses the toolbar button over the tab in front: the popup opens, and the tab is granted. */
  pressToolbarButton(): Promise<void>;
  closePopup(): Promise<void>;
  /** Presses the keys of one of the manifest's commands. */
  pressKeys(command: string): Promise<void>;
  /** Presses the item of that label in the context menu that is open. */
  chooseInMenu(label: string): Promise<void>;
  /** The number that the WebExtension API gives to the tab in front. */
  numberOfTabInFront(): Promise<number>;
  /** How long the background stays without work from its next start on, ms; the browser takes nothing below 100. Ends it. */
  setIdleTime(milliseconds: number): Promise<void>;
  /** How often the background was ended since the browser started. */
  deaths(): Promise<number>;
  /** Ends the background now, whatever it does. */
  endBackground(): Promise<void>;
  isAwake(): Promise<boolean>;
}

const parent = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global`;

/** @param gecko the extension's id. Call it once after the extension was installed: deaths are counted from then. */
export async function browserWindow(browser: Browser, gecko: string): Promise<BrowserWindow> {
  const run = (script: string) =>
    inBrowserWindow(
      browser,
      `(async () => {
        const policy = WebExtensionPolicy.getByID(${JSON.stringify(gecko)});
        const { extension } = policy;
        ${script}
      })()`,
    );
  await run(`globalThis.deathsOfBackground = 0;
    extension.on('shutdown-background-script', () => { globalThis.deathsOfBackground += 1; });`);
  const until = async (what: string, script: string) => {
    for (const end = Date.now() + 15_000; (await run(script)) !== true; await pause(50)) {
      if (Date.now() > end) throw new Error(what);
    }
  };
  const endBackground = async () => {
    await run(
      'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });',
    );
  };
  const popups = `[...document.querySelectorAll('browser.webextension-popup-browser')]`;
  return {
    run,
    async pressToolbarButton() {
      await run(`${parent}.browserActionFor(extension).triggerAction(window);`);
      await until('the toolbar button opened no popup', `return ${popups}.length > 0;`);
    },
    async closePopup() {
      // Again each time: a panel that is on its way open does not hear it.
      await until(
        'the popup stays',
        `for (const popup of ${popups}) popup.closest('panel')?.hidePopup();
        return ${popups}.length === 0;`,
      );
    },
    async pressKeys(command) {
      // What the browser runs for the keys: it hears no key that a driver makes outside of a page.
      await run(`extension.shortcuts.onCommand(${JSON.stringify(command)});`);
    },
    async chooseInMenu(label) {
      const item = `[...document.querySelectorAll('#contentAreaContextMenu menuitem, #contentAreaContextMenu menu')]
        .find((one) => one.label === ${JSON.stringify(label)})`;
      await until(
        `the context menu offers no ${label}`,
        `const menu = document.getElementById('contentAreaContextMenu');
        if (menu.state !== 'open') return false;
        const item = ${item};
        if (item === undefined) throw new Error([...menu.querySelectorAll('menuitem')].map((one) => one.label).join());
        const submenu = item.closest('menupopup');
        if (submenu !== menu && submenu.state !== 'open') { submenu.parentElement.openMenu(true); return false; }
        submenu.activateItem(item);
        return true;`,
      );
    },
    numberOfTabInFront: async () =>
      Number(await run(`return ${parent}.tabTracker.getId(gBrowser.selectedTab);`)),
    async setIdleTime(milliseconds) {
      await run(`Services.prefs.setIntPref('extensions.background.idle.timeout', ${milliseconds});`);
      await endBackground();
    },
    deaths: async () => Number(await run('return globalThis.deathsOfBackground;')),
    endBackground,
    isAwake: async () => (await run("return extension.backgroundState !== 'stopped';")) === true,
  };
}

/** What is spoken to the browser in WebDriver BiDi, as far as it is used here. */
interface Connection {
  send(
    method: 'browsingContext.getTree',
    params: object,
  ): Promise<{ result: { contexts: { context: string }[] } }>;
  send(
    method: 'script.evaluate',
    params: object,
  ): Promise<{ result: { result?: { value?: unknown }; exceptionDetails?: { text: string } } }>;
}

/** Runs a script in the browser's own window: Puppeteer has no call for it, but its connection speaks to it. */
async function inBrowserWindow(browser: Browser, expression: string): Promise<unknown> {
  // The cast: `connection` is there at run time and not in the types.
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: result.contexts[0]?.context };
  const { result: answer } = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target,
  });
  if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
  return answer.result?.value;
}
