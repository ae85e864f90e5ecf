import { codesLeft, renewalReason } from '../core/backup-codes.ts';
import type { AccountOrigin } from '../core/types.ts';
import type { BackupCodeSetView, BackupCodesTab, BackupCodesView } from '../messaging/backup-code-views.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { setInForce } from '../vault/backup-codes.ts';
import type { BackupCodeSet, BackupCodesRecord } from '../vault/schema.ts';
import { offeredCodes } from './backup-codes-fill.ts';
import { loginIn } from './backup-codes-fills.ts';
import { isAnswered } from './backup-codes-waiting.ts';
import type { Deps } from './deps.ts';
import { securityAddress } from './own-site.ts';
import { seenPrompt } from './prompts.ts';
import { whenRead } from './read-tab.ts';
import { meantTab } from './tabs.ts';

/** What is kept of every account. */
export async function listCodes(deps: Deps): Promise<BackupCodesView[]> {
  const accounts = new Map((await deps.vault.list()).map((account) => [account.id, account]));
  const records = await deps.vault.allBackupCodes();
  return Promise.all(
    records.map((record) => viewOf(deps, record, accounts.get(record.account)?.origins ?? [])),
  );
}

async function viewOf(
  deps: Deps,
  record: BackupCodesRecord,
  origins: readonly AccountOrigin[],
): Promise<BackupCodesView> {
  const set = setInForce(record);
  const old = record.sets.flatMap(({ replacedAt, marks }) =>
    replacedAt === null ? [] : [{ replacedAt, left: codesLeft(marks), total: marks.length }],
  );
  const bound = origins.find(({ source }) => source !== 'proposed')?.origin;
  const origin = set?.origin ?? bound;
  const address = origin === undefined ? null : await securityAddress(deps, origin);
  return { id: record.account, set: set && setViewOf(set), address, old };
}

function setViewOf({ id, keptAt, source, origin, codes, marks }: BackupCodeSet): BackupCodeSetView {
  const renewal = renewalReason(marks);
  return { id, keptAt, source, origin, marks, left: codesLeft(marks), apart: !Array.isArray(codes), renewal };
}

/** What can be done with backup codes in a tab, as it was read last, or is read just now. */
export async function codesInTab(deps: Deps, { tabId }: RequestOf<'codes.tab'>): Promise<BackupCodesTab> {
  const tab = await meantTab(deps, tabId);
  if (tab) await whenRead(deps, tab.id);
  const prompt = tab && (await seenPrompt(deps.session, tab.id));
  // Where there is none, the vault need not be asked: it has the popup's list to read.
  const open = prompt !== null && (await deps.vault.status()).state === 'unlocked';
  if (!prompt || !open) return { listed: 0, offered: [], afterLogin: null };
  const offered = (await offeredCodes(deps, prompt)).map(({ account, set: { marks, codes } }) => ({
    id: account.id,
    left: codesLeft(marks),
    total: marks.length,
    apart: !Array.isArray(codes),
  }));
  const login = await loginIn(deps, prompt.tabId);
  const record = login && (await deps.vault.backupCodes(login.accountId).catch(() => null));
  const set = record && setInForce(record);
  const afterLogin =
    login && login.origin === prompt.origin
      ? {
          id: login.accountId,
          left: set ? codesLeft(set.marks) : 0,
          address: await securityAddress(deps, login.origin),
        }
      : null;
  const listed = (await isAnswered(deps, prompt)) ? 0 : prompt.seen.listed;
  return { listed, offered, afterLogin };
}
