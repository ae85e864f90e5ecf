import { unused } from '../core/backup-codes.ts';
import { AppError } from '../core/errors.ts';
import { checkNewPassword } from '../core/password.ts';
import type { CodesRefusal, SealedBackupCodes, ShownBackupCodes } from '../messaging/backup-code-views.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { Handlers } from '../messaging/router.ts';
import { setInForce } from '../vault/backup-codes.ts';
import { note } from './activity.ts';
import { codeAsked, codeUnfilled, fillCodeInTab } from './backup-codes-fill.ts';
import { codesInTab, listCodes } from './backup-codes-views.ts';
import {
  codesWanted,
  compareCodes,
  dropCodes,
  givenCodes,
  keepCodes,
  picturedCodes,
  readCodes,
} from './backup-codes-waiting.ts';
import type { Deps } from './deps.ts';
import { guess, prove } from './guesses.ts';
import { mayLeavePlain } from './policy.ts';

type Names = Extract<keyof Handlers, `codes.${string}`>;

/** The handlers of backup codes. `inUse` counts what a person does by hand as use. */
export function backupCodesHandlers(
  deps: Deps,
  inUse: <T>(job: Promise<T>) => Promise<T>,
): Pick<Handlers, Names> {
  return {
    'codes.list': () => inUse(listCodes(deps)),
    'codes.tab': (request) => codesInTab(deps, request),
    'codes.read': (request) => inUse(readCodes(deps, request)),
    'codes.given': (request) => inUse(givenCodes(deps, request)),
    'codes.picture': (request) => inUse(picturedCodes(deps, request)),
    'codes.compare': (request) => inUse(compareCodes(deps, request)),
    'codes.keep': (request) => inUse(keep(deps, request)),
    'codes.drop': (request) => inUse(dropCodes(deps, request)),
    'codes.show': (request) => inUse(showCodes(deps, request)),
    'codes.sealed': (request) => inUse(sealedCodes(deps, request)),
    'codes.mark': (request) => inUse(markCode(deps, request)),
    'codes.remove': (request) => inUse(removeCodes(deps, request)),
    'codes.seal': (request) => inUse(sealCodes(deps, request)),
    'codes.fill': (request) => inUse(fillCodeInTab(deps, request)),
    'codes.wanted': (request, caller) => inUse(codesWanted(deps, request, caller)),
    'codes.asked': (request, caller) => inUse(codeAsked(deps, request, caller)),
    'codes.unfilled': (request, caller) => codeUnfilled(deps, request, caller),
  };
}

async function keep(deps: Deps, request: RequestOf<'codes.keep'>): Promise<Empty> {
  checkPassphrase(request.passphrase);
  return keepCodes(deps, request);
}

/** The same rules as for the vault's own password. */
function checkPassphrase(passphrase: string | null): void {
  const problem = passphrase === null ? null : checkNewPassword(passphrase);
  if (problem !== null) throw new AppError(problem);
}

/** The codes in force, by the vault's password and, where they have one, their own passphrase: both are guesses like any other. */
async function openCodes(
  deps: Deps,
  id: string,
  password: string,
  passphrase: string,
): Promise<string[] | CodesRefusal> {
  if (!(await prove(deps, password))) {
    await note(deps, [{ act: 'password-wrong', record: null }]);
    return 'wrong-password';
  }
  const codes = await guess(
    deps,
    (answer) => answer === 'wrong-password',
    () => deps.vault.openBackupCodes(id, passphrase),
  );
  if (codes === null) throw new AppError('account-unknown');
  return codes === 'wrong-password' ? 'wrong-passphrase' : codes;
}

/** To see them is to use them; what takes them out throws `policy-forbids` where only sealed files may leave. */
async function showCodes(
  deps: Deps,
  { id, password, passphrase, leaves }: RequestOf<'codes.show'>,
): Promise<ShownBackupCodes> {
  if (leaves) await mayLeavePlain(deps);
  // Asked before: of a set that takes its place meanwhile, the codes are shown under the old one's name, and so not at all.
  const record = await deps.vault.backupCodes(id);
  const set = (record && setInForce(record)?.id) ?? '';
  const codes = await openCodes(deps, id, password, passphrase);
  if (!Array.isArray(codes)) return { result: codes, codes: [], set: '' };
  await note(deps, [{ act: leaves ? 'backup-codes-exported' : 'backup-codes-shown', record: id }]);
  return { result: 'shown', codes, set };
}

async function sealedCodes(
  deps: Deps,
  { id, password, own }: RequestOf<'codes.sealed'>,
): Promise<SealedBackupCodes> {
  if (own !== null) checkPassphrase(own);
  const made = await guess(
    deps,
    (answer) => answer === 'wrong-password',
    () => deps.vault.sealAccount(id, password, own),
  );
  if (made === 'wrong-password') return { result: made, name: '', text: '' };
  await note(deps, [{ act: 'backup-codes-exported', record: id }]);
  const day = new Date(deps.now()).toISOString().slice(0, 10);
  return { result: 'made', name: `helpkit-authenticator-account-${day}.hkvault`, text: made };
}

async function markCode(deps: Deps, { id, set, place, used }: RequestOf<'codes.mark'>): Promise<Empty> {
  const to = used ? ({ is: 'used', at: deps.now(), origin: null } as const) : unused;
  await deps.vault.markBackupCode(id, { set, place, from: ['unused', 'tried', 'used'], to });
  return {};
}

async function removeCodes(
  deps: Deps,
  { id, password }: RequestOf<'codes.remove'>,
): Promise<{ result: 'removed' | CodesRefusal }> {
  if (!(await prove(deps, password))) return { result: 'wrong-password' };
  await deps.vault.removeBackupCodes(id);
  return { result: 'removed' };
}

async function sealCodes(
  deps: Deps,
  { id, password, current, next }: RequestOf<'codes.seal'>,
): Promise<{ result: 'changed' | CodesRefusal }> {
  checkPassphrase(next);
  if (!(await prove(deps, password))) return { result: 'wrong-password' };
  const result = await guess(
    deps,
    (answer) => answer === 'wrong-password',
    () => deps.vault.sealBackupCodes(id, current, next),
  );
  return { result: result === 'changed' ? 'changed' : 'wrong-passphrase' };
}
