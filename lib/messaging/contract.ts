import type { ErrorCode } from '../core/errors.ts';
import { type AccountPageMessages, accountPages } from './messages/account-pages.ts';
import { type AccountMessages, accounts } from './messages/accounts.ts';
import { type BackupCodeMessages, backupCodes } from './messages/backup-codes.ts';
import { type BackupMessages, backups } from './messages/backups.ts';
import { type DraftMessages, drafts } from './messages/drafts.ts';
import type { Chapter } from './messages/message.ts';
import { type NeverShareMessages, neverShare } from './messages/never-share.ts';
import { type OpeningMessages, opening } from './messages/opening.ts';
import { type PageMessages, pages } from './messages/pages.ts';
import { type SettingMessages, settings } from './messages/settings.ts';
import { type SiteRecoveryMessages, siteRecovery } from './messages/site-recovery.ts';
import { type SiteMessages, sites } from './messages/sites.ts';
import { type SyncMessages, sync } from './messages/sync.ts';
import { type TeamMessages, team } from './messages/team.ts';
import { type TransferMessages, transfer } from './messages/transfer.ts';
import { type TrustedDeviceMessages, trustedDevices } from './messages/trusted-devices.ts';
import { type VaultMessages, vault } from './messages/vault.ts';
import { type WayMessages, ways } from './messages/ways.ts';

/**
 * Every message of the extension, in one map: name → who may send it, what it carries, what comes back.
 * `extension` = our own pages (popup, manage); `page` = the engine inside a web page, of which nothing is believed but
 * what the browser itself says of it (tab, frame, document, origin). No reply carries a secret but `reveal.*`,
 * `codes.show` and `transfer.links`, after the password; codes go to our own pages and, for one document after a person's act, to the engine.
 */
export interface Contract
  extends OpeningMessages,
    VaultMessages,
    WayMessages,
    BackupMessages,
    BackupCodeMessages,
    AccountMessages,
    DraftMessages,
    SiteMessages,
    SettingMessages,
    AccountPageMessages,
    TrustedDeviceMessages,
    TransferMessages,
    SiteRecoveryMessages,
    SyncMessages,
    TeamMessages,
    NeverShareMessages,
    PageMessages {}

export type MessageName = keyof Contract;
export type RequestOf<N extends MessageName> = Contract[N]['request'];
export type ReplyOf<N extends MessageName> = Contract[N]['reply'];

/** How every answer crosses: a value, or the code of an {@link AppError}. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: ErrorCode };

/** Who may send each message, and what it must look like. Total by type: a new one does not compile until it has both. */
export const messages: Chapter<Contract> = {
  ...opening,
  ...vault,
  ...ways,
  ...backups,
  ...backupCodes,
  ...accounts,
  ...drafts,
  ...sites,
  ...settings,
  ...accountPages,
  ...trustedDevices,
  ...transfer,
  ...siteRecovery,
  ...sync,
  ...team,
  ...neverShare,
  ...pages,
};
