import { defineBackground } from 'wxt/utils/define-background';
import { makeHandlers } from '../lib/background/handlers.ts';
import { lockVault } from '../lib/background/lock.ts';
import { makePreferences } from '../lib/background/preferences.ts';
import { pressFill } from '../lib/background/press.ts';
import { forgetTab } from '../lib/background/tabs.ts';
import { followAccess, grantedAccess, hasAccess, returnAccess } from '../lib/browser/access.ts';
import { browser } from '../lib/browser/api.ts';
import { closeAreas, localArea, sessionArea } from '../lib/browser/areas.ts';
import { decodePicture } from '../lib/browser/decode-host.ts';
import { scanWindow } from '../lib/browser/scan.ts';
import { fillCommand, fillKeys } from '../lib/browser/shortcuts.ts';
import { allTabIds, findTab, frontTab, injectEngine, openPopup } from '../lib/browser/tabs.ts';
import { codeOf } from '../lib/core/errors.ts';
import { t } from '../lib/i18n/index.ts';
import { tell } from '../lib/messaging/page-client.ts';
import { route } from '../lib/messaging/router.ts';
import { openVault } from '../lib/vault/vault.ts';

const lockAlarm = 'lock';

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

function newId(): string {
  return Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export default defineBackground({
  type: 'module',
  main() {
    const session = sessionArea();
    const preferences = makePreferences(localArea());
    const now = () => Date.now();
    const vault = openVault({
      now,
      random,
      session,
      locks: navigator.locks,
      autoLockMinutes: async () => (await preferences.read()).autoLockMinutes,
    });
    const deps = {
      vault,
      now,
      newId,
      session,
      preferences,
      tabs: { find: findTab, front: frontTab, all: allTabIds, injectEngine },
      tell,
      scan: scanWindow,
      readCodes: (picture: string) => decodePicture({ picture, crops: [], whole: true }),
      openPopup,
      access: { has: hasAccess, list: grantedAccess, giveBack: returnAccess },
      fillKeys,
    };

    /** The deadline is checked at every use; the alarm besides wipes the key when nobody uses it. */
    const setLockAlarm = async () => {
      const { locksAt } = await vault.status();
      if (locksAt === null) await browser.alarms.clear(lockAlarm);
      else browser.alarms.create(lockAlarm, { when: locksAt + 50 });
    };

    const listener = route(
      makeHandlers(deps),
      { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin },
      // A code alone: what failed never reaches a log.
      (name, error) => console.info(`${name}: ${codeOf(error)}`),
    );
    browser.runtime.onMessage.addListener((message, sender) => {
      const reply = listener(message, sender);
      if (reply !== undefined) void reply.then(setLockAlarm);
      return reply;
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === lockAlarm) void lockIfDue();
    });
    browser.idle.onStateChanged.addListener((state) => {
      if (state === 'locked') void lockVault(deps, 'screen-lock').then(setLockAlarm);
    });
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(session, tabId));
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === fillCommand && tab?.id !== undefined) void pressFill(deps, tab.id);
    });
    browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
      if (menuItemId === fillCommand && tab?.id !== undefined) void pressFill(deps, tab.id);
    });
    browser.runtime.onInstalled.addListener(() => {
      // The browser keeps the menu over restarts; making it again after an update would be an error.
      void browser.contextMenus
        .removeAll()
        .then(() =>
          browser.contextMenus.create({ id: fillCommand, title: t('menuFill'), contexts: ['editable'] }),
        );
    });
    browser.permissions.onAdded.addListener(() => void followAccess());
    browser.permissions.onRemoved.addListener(() => void followAccess());
    void closeAreas();

    async function lockIfDue(): Promise<void> {
      // Asking for the status locks when a deadline has passed, and says why.
      const { state, lockReason } = await vault.status();
      if (state === 'locked' && lockReason !== null) await lockVault(deps, lockReason);
      await setLockAlarm();
    }
  },
});
