import { AppError } from '../core/errors.ts';
import { checkNewPassword } from '../core/password.ts';
import { fromWords } from '../crypto/recovery-words.ts';
import type { Secret } from '../crypto/slots.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type {
  BackupView,
  ComparedAnswer,
  FileSecret,
  MadeBackup,
  RestoredAnswer,
} from '../messaging/vault-views.ts';
import type { Standing } from '../vault/restore-plan.ts';
import { isNew } from '../vault/restore-plan.ts';
import { note } from './activity.ts';
import { forgetPast } from './another-vault.ts';
import type { Deps } from './deps.ts';
import { guess } from './guesses.ts';
import { refreshPages } from './tabs.ts';

const day = 24 * 60 * 60_000;
/** So many accounts more than the last checked file holds are worth a word. */
const manyAccounts = 5;

export async function readBackups(deps: Deps): Promise<BackupView> {
  const { made, checked, accounts, vaultSince } = await deps.vault.backups();
  const { backupReminderDays } = await deps.preferences.read();
  const age = deps.now() - (checked?.at ?? vaultSince);
  const added = accounts - (checked?.count ?? 0);
  const isOld = added >= manyAccounts || age > backupReminderDays * day;
  return {
    made: made && { at: made.at, count: made.count },
    checked: checked && { at: checked.at, count: checked.count, checkedAt: checked.checkedAt },
    due: backupReminderDays !== 0 && accounts > 0 && isOld,
  };
}

/** A file of the whole vault, after the password was given once more. */
export async function makeBackup(
  deps: Deps,
  { password, own }: RequestOf<'backup.make'>,
): Promise<MadeBackup> {
  const fault = own === null ? null : checkNewPassword(own);
  if (fault !== null) throw new AppError(fault);
  const made = await guess(
    deps,
    (answer) => answer === 'wrong-password',
    () => deps.vault.makeBackup(password, own),
  );
  if (made !== 'wrong-password') {
    const { text, at, count, check, missing } = made;
    return {
      result: 'made',
      name: `helpkit-${new Date(at).toISOString().slice(0, 10)}.hkvault`,
      text,
      count,
      missing,
      check,
    };
  }
  await note(deps, [{ act: 'password-wrong', record: null }]);
  return { result: made, name: '', text: '', count: 0, missing: 0, check: '' };
}

export async function checkBackup(
  deps: Deps,
  { file, password }: RequestOf<'backup.check'>,
): Promise<{ result: 'checked' | 'another' | 'wrong-password' }> {
  return { result: await deps.vault.checkBackup(file, password) };
}

/** What a file holds and how it stands to what is there. The vault may be locked, or none. */
export async function compareBackup(
  deps: Deps,
  { file, by }: RequestOf<'backup.compare'>,
): Promise<ComparedAnswer> {
  const compared = await deps.vault.compareBackup(file, await secretOf(by));
  if (compared === 'wrong-password')
    return { result: 'wrong-secret', madeAt: 0, check: '', missing: 0, accounts: [] };
  const { madeAt, check, missing, standings } = compared;
  return { result: 'compared', madeAt, check, missing, accounts: standings.map(viewOf) };
}

function viewOf(standing: Standing): ComparedAnswer['accounts'][number] {
  const { theirs, mine, differences } = standing;
  const { id, issuer, account } = theirs;
  if (isNew(standing) || mine === null) return { id, issuer, account, is: 'new', mine: null, differences };
  const is = differences.length === 0 ? 'same' : 'differs';
  return { id, issuer, account, is, mine: { issuer: mine.issuer, account: mine.account }, differences };
}

/** Takes a file into the open vault. */
export async function restoreBackup(
  deps: Deps,
  { file, by, take }: RequestOf<'backup.restore'>,
): Promise<RestoredAnswer> {
  const chosen = new Map(take.map(({ id, what }) => [id, what]));
  return answered(deps, await deps.vault.restoreBackup(file, await secretOf(by), chosen));
}

/** Makes a vault of a file in the place of whatever is there; opened by the recovery key, it needs a new password. */
export async function replaceByBackup(
  deps: Deps,
  { file, by, password }: RequestOf<'backup.replace'>,
): Promise<RestoredAnswer> {
  const fault = password === null ? null : checkNewPassword(password);
  if (fault !== null) throw new AppError(fault);
  const next = password ?? by.password;
  if (next === undefined) throw new AppError('bad-request');
  const restored = await deps.vault.replaceByBackup(file, await secretOf(by), next);
  if (restored !== 'wrong-password') await forgetPast(deps);
  return answered(deps, restored);
}

async function answered(
  deps: Deps,
  restored: { added: number; changed: number } | 'wrong-password',
): Promise<RestoredAnswer> {
  const wrong = restored === 'wrong-password';
  if (!wrong) await refreshPages(deps);
  const counts = wrong ? { added: 0, changed: 0 } : restored;
  return { result: wrong ? 'wrong-secret' : 'restored', ...counts, status: await deps.vault.status() };
}

/** Throws `recovery-mistyped` for words that are no recovery key. */
export async function secretOf({ password, words = '' }: FileSecret): Promise<Secret> {
  const secret = password ?? (await fromWords(words));
  if (secret === null) throw new AppError('recovery-mistyped');
  return secret;
}
