import { inOrder, type SortBy, type Use } from '../core/account-order.ts';
import { codeOf } from '../core/errors.ts';
import type { OpeningView } from '../messaging/opening-views.ts';
import type { AccountSummary } from '../vault/schema.ts';
import { codesBy, viewOf } from './accounts.ts';
import { waitingCodes } from './backup-codes-waiting.ts';
import { listBatches } from './batches.ts';
import type { Deps } from './deps.ts';
import { loadForm } from './draft-store.ts';
import { listDrafts } from './drafts.ts';
import { policyView } from './policy.ts';

/** More rows than the first picture shows. */
const firstRows = 12;

function nothingWhileLocked(error: unknown): null {
  if (codeOf(error) !== 'vault-locked') throw error;
  return null;
}

/** All that the popup's first picture needs. */
export async function readOpening(deps: Deps): Promise<OpeningView> {
  // The vault first: whatever else asks it something meanwhile waits behind.
  const read = deps.preferences.read();
  const [{ status, list }, preferences, policy, drafts, batches, form, waiting] = await Promise.all([
    deps.vault.glance(async (accounts, uses) => firstOf(accounts, uses, (await read).sort)),
    read,
    policyView(deps),
    listDrafts(deps),
    listBatches(deps),
    loadForm(deps),
    waitingCodes(deps).catch(nothingWhileLocked),
  ]);
  return {
    status,
    preferences,
    policy,
    drafts,
    batches,
    form,
    waitingCodes: waiting,
    list: list && {
      accounts: list.accounts.map(viewOf),
      uses: [...list.uses],
      codes: await codesBy(deps, list.first),
    },
  };
}

/** The accounts that the list will begin with. */
function firstOf(accounts: readonly AccountSummary[], uses: readonly Use[], sort: SortBy): string[] {
  const byId = new Map(uses.map((use) => [use.id, use]));
  // Names come in the same order in nearly every language; where not, a code comes a moment later.
  const shown = inOrder(accounts, sort, byId, (a, b) => a.localeCompare(b)).slice(0, firstRows);
  return shown.filter(({ type }) => type !== 'hotp').map(({ id }) => id);
}
