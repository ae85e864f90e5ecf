import type { ReadableEntry } from '../core/imported.ts';
import { originOf } from '../core/origin.ts';
import { checkParameters } from '../core/otp-parameters.ts';
import { writeOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment } from '../core/types.ts';
import { checkWord } from '../crypto/check-word.ts';
import type { ReplyOf, RequestOf } from '../messaging/contract.ts';
import type { Handlers } from '../messaging/router.ts';
import { writeAegis } from '../transfer/write-aegis.ts';
import { type ImportStanding, usualTake } from '../vault/import-plan.ts';
import type { Difference } from '../vault/restore-plan.ts';
import type { NewAccount } from '../vault/vault-accounts.ts';
import { note } from './activity.ts';
import type { Deps } from './deps.ts';
import { prove } from './guesses.ts';
import { mayLeavePlain } from './policy.ts';
import { enrolmentOf, readWhole } from './reveal.ts';
import { refreshPages } from './tabs.ts';

/** The handlers of moving in and out. `inUse` counts what a person does by hand as use. */
export function transferHandlers(
  deps: Deps,
  inUse: <T>(job: Promise<T>) => Promise<T>,
): Pick<Handlers, 'transfer.compare' | 'transfer.take' | 'transfer.links' | 'transfer.sealed'> {
  return {
    'transfer.compare': (request) => inUse(compare(deps, request)),
    'transfer.take': (request) => inUse(take(deps, request)),
    'transfer.links': (request) => inUse(giveLinks(deps, request)),
    'transfer.sealed': (request) => inUse(giveSealed(deps, request)),
  };
}

async function compare(
  deps: Deps,
  { accounts }: RequestOf<'transfer.compare'>,
): Promise<ReplyOf<'transfer.compare'>> {
  const imported = accounts.map((entry) => accountOf(entry, deps.now()));
  const standings = await deps.vault.compareImport(imported);
  const check = await checkWord(imported.map(({ enrolment }) => enrolment));
  return { standings: standings.map(viewOf), check };
}

async function take(deps: Deps, request: RequestOf<'transfer.take'>): Promise<ReplyOf<'transfer.take'>> {
  const accounts = request.accounts.map((entry) => accountOf(entry, deps.now()));
  const counts = await deps.vault.importAccounts(
    accounts,
    new Map(request.take.map(({ at, what }) => [at, what])),
  );
  await refreshPages(deps);
  const isDone = counts.added + counts.changed > 0;
  // Another view may have done something since.
  const points = isDone ? await deps.vault.snapshots() : [];
  return { ...counts, undo: points.find(({ reason }) => reason === 'imported')?.revision ?? null };
}

/** What a page says is checked as if it were a file: the same rules make an account, wherever it comes from. */
function accountOf({ enrolment, origins }: ReadableEntry, at: number): NewAccount {
  const { issuer, account } = enrolment;
  return {
    enrolment: { ...checkParameters(enrolment), issuer, account },
    origins: [...new Set(origins.flatMap((address) => originOf(address) ?? []))].map((origin) => ({
      origin,
      source: 'proposed',
      at,
    })),
  };
}

function viewOf(standing: ImportStanding): ReplyOf<'transfer.compare'>['standings'][number] {
  const { is, mine, differences } = standing;
  return {
    is,
    mine: mine && { issuer: mine.issuer, account: mine.account },
    differences: differences.filter(isShown),
    usual: usualTake(standing) === 'both' ? 'both' : 'mine',
  };
}

function isShown(difference: Difference): difference is 'name' | 'key' {
  return difference === 'name' || difference === 'key';
}

/** Throws `policy-forbids` where the organisation lets nothing out but sealed. */
async function giveLinks(
  deps: Deps,
  { password }: RequestOf<'transfer.links'>,
): Promise<ReplyOf<'transfer.links'>> {
  await mayLeavePlain(deps);
  const all = await takeAll(deps, password);
  if (all === null) return { result: 'wrong-password', links: [], missing: 0 };
  const { accounts, missing } = all;
  return { result: 'given', links: accounts.map(writeOtpauthUri), missing };
}

async function giveSealed(
  deps: Deps,
  { password, lock }: RequestOf<'transfer.sealed'>,
): Promise<ReplyOf<'transfer.sealed'>> {
  const all = await takeAll(deps, password);
  if (all === null) return { result: 'wrong-password', text: '', missing: 0 };
  const { accounts, missing } = all;
  const made = { key: Uint8Array.from(lock.key), salt: Uint8Array.from(lock.salt) };
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  return { result: 'given', text: await writeAegis(accounts, made, random), missing };
}

/** All accounts, on their way out, and how many do not open; null after a wrong password. */
async function takeAll(
  deps: Deps,
  password: string,
): Promise<{ accounts: Enrolment[]; missing: number } | null> {
  if (!(await prove(deps, password))) {
    await note(deps, [{ act: 'password-wrong', record: null }]);
    return null;
  }
  const ids = (await deps.vault.list()).map(({ id }) => id);
  const { accounts, damaged } = await readWhole(deps, ids);
  const [only, more] = accounts;
  const whose = more === undefined ? { record: only?.id ?? null } : { record: null, count: accounts.length };
  await note(deps, [{ act: 'accounts-exported', ...whose }]);
  return { accounts: accounts.map(enrolmentOf), missing: damaged.length };
}
