import { codeOf } from '../core/errors.ts';
import type { Handlers } from '../messaging/router.ts';
import { accountEditHandlers } from './account-edit.ts';
import { advanceAccount, codesOf, listAccounts, viewOf } from './accounts.ts';
import { note, readActivity } from './activity.ts';
import { backupCodesHandlers } from './backup-codes.ts';
import { dropBatch, listBatches } from './batches.ts';
import { startBox } from './box.ts';
import { allowClock } from './clock.ts';
import type { Deps } from './deps.ts';
import { saveForm } from './draft-store.ts';
import { dropDraft, keepDraft, keepDrafts, listDrafts, makeDraft } from './drafts.ts';
import { fillTab } from './fill.ts';
import { readPasted, readPicture } from './found.ts';
import { readHealth } from './health.ts';
import { makeNeverShare } from './never-share.ts';
import { readOpening } from './opening.ts';
import { orderHandlers } from './order.ts';
import { takeOutcome } from './outcome.ts';
import { listDeadlines, setUpTwoFactor } from './own-deadline.ts';
import { openSetUp } from './own-site.ts';
import { pageHandlers } from './page-handlers.ts';
import { policyView } from './policy.ts';
import { changePreferences } from './preferences.ts';
import { goToRecovery, listRecoveries, sayOfRecovery } from './recovery-watch.ts';
import { revealAccount, revealBatch } from './reveal.ts';
import { scanTab, stopScan } from './scan.ts';
import { fillWithoutClick, forgetField, forgetSite, listSites, watchTyping } from './sites.ts';
import { syncHandlers } from './sync.ts';
import { lookAtTab, refreshPages } from './tabs.ts';
import { startLesson } from './teach.ts';
import { forgetTeam, nextTeamPage, readTeams, teamProgress } from './team-watch.ts';
import { transferHandlers } from './transfer.ts';
import { forgetTrust, listTrusted, revokeTrust } from './trusted-devices.ts';
import { vaultHandlers } from './vault-handlers.ts';

/** What was done may have locked the vault, or needs none. */
function unlessLocked(error: unknown): void {
  if (codeOf(error) !== 'vault-locked') throw error;
}

/** Every message's handler, with the world put in. What a person does by hand counts as use and puts the lock off. */
export function makeHandlers(deps: Deps): Handlers {
  const inUse = async <T>(job: Promise<T>): Promise<T> => {
    const value = await job;
    await deps.vault.touch().catch(unlessLocked);
    return value;
  };
  const neverShare = makeNeverShare(deps);
  return {
    'opening.read': async () => {
      const opening = await readOpening(deps);
      // To open it is to use it; the picture need not wait for that to be noted.
      if (opening.list !== null) void deps.vault.touch().catch(() => undefined);
      return opening;
    },
    ...vaultHandlers(deps, inUse),
    ...pageHandlers(deps, inUse),
    ...accountEditHandlers(deps, inUse),
    ...backupCodesHandlers(deps, inUse),
    ...transferHandlers(deps, inUse),
    ...orderHandlers(deps, inUse),
    ...syncHandlers(deps, inUse),

    'account.list': () => inUse(listAccounts(deps)),
    // Asked by every open view at each tick: no sign of a person.
    'account.codes': (request) => codesOf(deps, request),
    'account.advance': (request) => inUse(advanceAccount(deps, request)),
    'account.remove': async ({ id }) => {
      await inUse(deps.vault.remove(id));
      await refreshPages(deps);
      return {};
    },
    'account.restore': async ({ id }) => {
      const restored = await inUse(deps.vault.restore(id));
      await refreshPages(deps);
      return viewOf(restored);
    },
    'reveal.account': (request) => inUse(revealAccount(deps, request)),
    'reveal.batch': (request) => inUse(revealBatch(deps, request)),

    // What opened the popup counts as use already.
    'draft.scan': (request) => (request.byItself ? scanTab(deps, request) : inUse(scanTab(deps, request))),
    'draft.stopScan': async () => {
      stopScan(deps);
      return {};
    },
    'box.start': (request) => inUse(startBox(deps, request)),
    'scan.outcome': (request) => takeOutcome(deps, request),
    'draft.picture': (request) => inUse(readPicture(deps, request)),
    'draft.read': (request) => inUse(readPasted(deps, request)),
    'draft.make': (request) => inUse(makeDraft(deps, request)),
    'draft.list': () => listDrafts(deps),
    'draft.keep': (request) => inUse(keepDraft(deps, request)),
    'draft.drop': (request) => dropDraft(deps, request),
    'draft.keepAll': (request) => inUse(keepDrafts(deps, request)),
    'batch.list': () => listBatches(deps),
    'batch.drop': (request) => inUse(dropBatch(deps, request)),
    'form.save': async ({ text }) => {
      await inUse(saveForm(deps, text));
      return {};
    },

    'tab.look': (request) => lookAtTab(deps, request),
    'tab.fill': (request) => inUse(fillTab(deps, request)),

    'setUp.open': () => openSetUp(deps),
    'clock.allow': (request) => inUse(allowClock(deps, request)),
    'teach.start': (request) => inUse(startLesson(deps, request)),
    'site.list': () => inUse(listSites(deps)),
    'site.forget': (request) => inUse(forgetSite(deps, request)),
    'site.forgetField': (request) => inUse(forgetField(deps, request)),
    'site.withoutClick': (request) => inUse(fillWithoutClick(deps, request)),

    'site.watchTyping': (request) => inUse(watchTyping(deps, request)),
    'told.seen': (written, caller) => neverShare.seen(written, caller),
    'told.read': () => neverShare.read(),
    'told.dismiss': () => neverShare.dismiss(),

    'access.list': async () => ({ patterns: await deps.access.list() }),
    'access.return': async ({ pattern }) => {
      await deps.access.giveBack(pattern);
      await note(deps, [{ act: 'access-returned', record: null, origin: pattern }]);
      return { patterns: await deps.access.list() };
    },
    'keys.read': () => deps.keys(),

    'activity.read': () => inUse(readActivity(deps)),
    'policy.read': () => policyView(deps),
    'health.read': () => inUse(readHealth(deps)),
    // A new time to lock counts from now.
    'preferences.write': (change) => inUse(changePreferences(deps, change)),

    'trust.list': () => inUse(listTrusted(deps)),
    'trust.revoke': (request) => inUse(revokeTrust(deps, request)),
    'trust.forget': (request) => inUse(forgetTrust(deps, request)),
    'siteRecovery.list': () => listRecoveries(deps),
    'siteRecovery.say': (request) => sayOfRecovery(deps, request),
    'siteRecovery.go': (request) => goToRecovery(deps, request),
    'team.read': () => inUse(readTeams(deps)),
    'team.progress': () => teamProgress(deps),
    'team.next': () => nextTeamPage(deps),
    'team.forget': (request) => inUse(forgetTeam(deps, request)),
    'deadline.list': () => listDeadlines(deps),
    'deadline.setUp': (request) => setUpTwoFactor(deps, request),
  };
}
