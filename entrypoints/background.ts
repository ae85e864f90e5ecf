import { defineBackground } from 'wxt/utils/define-background';
import { addFromPage } from '../lib/background/add-from-page.ts';
import type { ButtonMark } from '../lib/background/button.ts';
import { makeHandlers } from '../lib/background/handlers.ts';
import { lockIfDue, lockVault, policyChanged, setLockAlarm } from '../lib/background/lock.ts';
import { onceSoon } from '../lib/background/once-soon.ts';
import { makePreferences } from '../lib/background/preferences.ts';
import { pressFill, pressMenu } from '../lib/background/press.ts';
import { remindAnew, reminders } from '../lib/background/reminders.ts';
import { makeFollower } from '../lib/background/sync.ts';
import { forgetTab } from '../lib/background/tabs.ts';
import { welcome } from '../lib/background/welcome.ts';
import { followAccess, grantedAccess, hasAccess, isOwnHost, returnAccess } from '../lib/browser/access.ts';
import { browser } from '../lib/browser/api.ts';
import { closeAreas, localArea, localValues, sessionArea } from '../lib/browser/areas.ts';
import { captureTab } from '../lib/browser/capture.ts';
import { clearClipboardInTime, setClipboardAlarm } from '../lib/browser/clipboard-alarm.ts';
import { warmDecoder } from '../lib/browser/decode-host.ts';
import { isFirstInstall } from '../lib/browser/first-install.ts';
import { setLockAlarm as armLock, onLock } from '../lib/browser/lock-alarm.ts';
import { makeMenus, onMenu } from '../lib/browser/menus.ts';
import { showNotification } from '../lib/browser/notify.ts';
import { enterSites } from '../lib/browser/open-pages.ts';
import { managedSettings, onManagedChange } from '../lib/browser/policy.ts';
import { remembered } from '../lib/browser/remembered.ts';
import { onReminder, setReminder } from '../lib/browser/reminder-alarm.ts';
import { decodeAt, decodeShownAt } from '../lib/browser/scan.ts';
import { commandKeys, fillCommand, lockCommand, scanCommand } from '../lib/browser/shortcuts.ts';
import { onSyncChange, syncArea } from '../lib/browser/sync-area.ts';
import { openTabPage } from '../lib/browser/tab-page.ts';
import {
  allTabIds,
  findTab,
  frontTab,
  injectEngine,
  injectOverlay,
  injectPart,
  injectReader,
  markButton,
  openPopup,
  openTab,
} from '../lib/browser/tabs.ts';
import { tellViews } from '../lib/browser/view-news.ts';
import { codeOf } from '../lib/core/errors.ts';
import type { NotifyWord } from '../lib/core/notify-word.ts';
import { readPolicy } from '../lib/core/policy.ts';
import { boxWords } from '../lib/i18n/box-words.ts';
import { t, useLanguage } from '../lib/i18n/index.ts';
import { notifyWords } from '../lib/i18n/notify-words.ts';
import { tell } from '../lib/messaging/page-client.ts';
import { makeRates } from '../lib/messaging/rate.ts';
import { route } from '../lib/messaging/router.ts';
import { openVault } from '../lib/vault/vault.ts';

/** What nobody waits for begins so much later, ms: what was asked for is drawn by then. */
const moment = 300;

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

function newId(): string {
  return Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A plain script, not a module: all of it is one file, and of a worker the browser keeps the compiled code of such a one alone. */
export default defineBackground({
  main() {
    const session = remembered(sessionArea());
    const policy = async () => readPolicy(await managedSettings());
    const kept = remembered(localArea());
    const preferences = makePreferences(kept, policy);
    const now = () => Date.now();
    const rest = (ms: number) => new Promise<void>((rested) => setTimeout(rested, ms));
    const vault = openVault({
      now,
      random,
      session,
      area: localValues(),
      room: async () => {
        const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
        return quota - usage;
      },
      locks: navigator.locks,
      autoLockMinutes: async () => (await preferences.read()).autoLockMinutes,
      memoryOnly: async () => (await policy()).policy.memoryOnly,
      mayOpenAlone: async () => !(await policy()).policy.passwordRequired,
      quiet: () => rest(moment),
      listChanged: () => tellViews('list'),
    });
    const deps = {
      vault,
      now,
      newId,
      rest,
      afterwards: (job: () => Promise<unknown>) =>
        void rest(moment)
          .then(job)
          .catch(() => null),
      session,
      preferences,
      tabs: {
        find: findTab,
        front: frontTab,
        all: allTabIds,
        injectEngine,
        injectOverlay,
        injectReader,
        injectPart,
        open: openTab,
      },
      remind: setReminder,
      notify: async (word: NotifyWord) => {
        await useLanguage((await preferences.read()).language);
        const { title, text } = notifyWords(word);
        await showNotification(word, title, text);
      },
      zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
      tell,
      capture: captureTab,
      decode: decodeAt,
      decodeShown: decodeShownAt,
      warmDecoder,
      openPopup,
      policy,
      kept,
      shared: syncArea(),
      clearClipboard: setClipboardAlarm,
      lockAlarm: armLock,
      markButton: async (said: ButtonMark | null) => {
        await markButton(said);
        tellViews('warnings');
      },
      boxWords: async () => boxWords((await preferences.read()).language),
      access: { isOwn: isOwnHost, has: hasAccess, list: grantedAccess, giveBack: returnAccess },
      keys: commandKeys,
    };

    const followSync = makeFollower(deps);
    // A person's act is many messages. Until then the alarm before stands, which looks at the deadline itself.
    const rearmLock = onceSoon(rest, () => setLockAlarm(deps));
    const listener = route(
      makeHandlers(deps),
      { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin },
      // A code alone: what failed never reaches a log.
      (name, error) => console.info(`${name}: ${codeOf(error)}`),
      makeRates(now),
    );
    browser.runtime.onMessage.addListener((message, sender) => {
      const reply = listener(message, sender);
      if (reply !== undefined) {
        void reply.then(() => {
          followSync();
          rearmLock();
        });
      }
      return reply;
    });
    onLock({
      due: () => void lockIfDue(deps),
      screen: () => void lockVault(deps, 'screen-lock'),
    });
    clearClipboardInTime();
    const begin = () => {
      void remindAnew(deps);
      followSync();
    };
    browser.runtime.onStartup.addListener(begin);
    onReminder((of) => void reminders[of](deps));
    onSyncChange(followSync);
    onManagedChange(() => void policyChanged(deps));
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(session, tabId));
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === lockCommand) void lockVault(deps, 'manual');
      if (tab?.id === undefined) return;
      if (command === fillCommand) void pressFill(deps, tab.id);
      if (command === scanCommand) void addFromPage(deps, tab.id, { what: 'seen' });
    });
    onMenu((press, tabId) => void pressMenu(deps, press, tabId));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void enterSites(null);
      begin();
      void isFirstInstall(reason).then((first) =>
        first ? welcome({ vault, openPage: openTabPage }) : undefined,
      );
      void makeMenus({
        'fill-code': t('menuFill'),
        'scan-page': t('menuScanPage'),
        'scan-picture': t('menuScanPicture'),
        'draw-box': t('menuDrawBox'),
      });
    });
    browser.permissions.onAdded.addListener(({ origins = [] }) => void enterSites(origins));
    browser.permissions.onRemoved.addListener(() => void followAccess());
    void closeAreas();
  },
});
