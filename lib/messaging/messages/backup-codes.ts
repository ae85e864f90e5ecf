import type {
  BackupCodesTab,
  BackupCodesView,
  BackupFillAnswer,
  CodesBefore,
  CodesRefusal,
  SealedBackupCodes,
  ShownBackupCodes,
  WaitingCodes,
} from '../backup-code-views.ts';
import type { Empty, FillAnswer } from '../page-contract.ts';
import { type Guard, listOf, oneOf, orNull, shape, text, truth, whole } from '../shapes.ts';
import { empty, id, password, tabId } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension, fromPage } from './message.ts';

/** Backup codes. What takes an `id` means the account's. */
export interface BackupCodeMessages {
  'codes.list': Message<'extension', Empty, BackupCodesView[]>;
  /** What can be done with them in the tab (null = the one in front), as it was read last. */
  'codes.tab': Message<'extension', { tabId: number | null }, BackupCodesTab>;
  /** Takes the codes that the tab's page shows; they wait for a yes. */
  'codes.read': Message<'extension', { tabId: number }, WaitingCodes>;
  /** Likewise those of a text, or of a picture as a `data:` URL; `id` = the account that the person gives them for. */
  'codes.given': Message<'extension', { id: string; text: string; source: 'pasted' | 'file' }, WaitingCodes>;
  'codes.picture': Message<'extension', { id: string; picture: string }, WaitingCodes>;
  /** How those that wait under that name stand to what is kept. */
  'codes.compare': Message<'extension', { id: string; waiting: string }, { before: CodesBefore | null }>;
  /** Keeps them; a passphrase seals them apart. */
  'codes.keep': Message<'extension', { id: string; waiting: string; passphrase: string | null }, Empty>;
  'codes.drop': Message<'extension', { waiting: string }, Empty>;
  /** The codes themselves, after the password was asked for once more; `leaves` = to take them out of the vault. */
  'codes.show': Message<
    'extension',
    { id: string; password: string; passphrase: string; leaves: boolean },
    ShownBackupCodes
  >;
  'codes.sealed': Message<
    'extension',
    { id: string; password: string; own: string | null },
    SealedBackupCodes
  >;
  'codes.mark': Message<'extension', { id: string; set: string; place: number; used: boolean }, Empty>;
  'codes.remove': Message<
    'extension',
    { id: string; password: string },
    { result: 'removed' | CodesRefusal }
  >;
  /** Another passphrase of their own, or (null) none. */
  'codes.seal': Message<
    'extension',
    { id: string; password: string; current: string; next: string | null },
    { result: 'changed' | CodesRefusal }
  >;
  /** Fills the next unused code into the tab; `anyway`, although one was given to another tab just now. */
  'codes.fill': Message<
    'extension',
    { tabId: number; id: string; passphrase: string; anyway: boolean },
    BackupFillAnswer
  >;
  /** The badge of a list was pressed: take its codes, and open the popup. */
  'codes.wanted': Message<'page', { nonce: string }, { opened: boolean }>;
  /** The badge of a prompt was pressed. */
  'codes.asked': Message<'page', { nonce: string; accountId: string | null; anyway: boolean }, FillAnswer>;
  /** The code that was given last did not get into the page. */
  'codes.unfilled': Message<'page', { nonce: string }, Empty>;
}

const nonce = text(64);
const passphrase = password;

/** The answer to `page.codes`: a page's engine says it, so it is checked like any request. */
export const areListedCodes: Guard<{ codes: string[] }> = shape<{ codes: string[] }>({
  codes: listOf(text(64), 40),
});

export const backupCodes: Chapter<BackupCodeMessages> = {
  'codes.list': fromExtension(empty),
  'codes.tab': fromExtension(shape({ tabId: orNull(tabId) })),
  'codes.read': fromExtension(shape({ tabId })),
  'codes.given': fromExtension(shape({ id, text: text(100_000), source: oneOf('pasted', 'file') })),
  'codes.picture': fromExtension(shape({ id, picture: text(14_000_000) })),
  'codes.compare': fromExtension(shape({ id, waiting: id })),
  'codes.keep': fromExtension(shape({ id, waiting: id, passphrase: orNull(passphrase) })),
  'codes.drop': fromExtension(shape({ waiting: id })),
  'codes.show': fromExtension(shape({ id, password, passphrase, leaves: truth })),
  'codes.sealed': fromExtension(shape({ id, password, own: orNull(password) })),
  'codes.mark': fromExtension(shape({ id, set: id, place: whole(0, 1_000), used: truth })),
  'codes.remove': fromExtension(shape({ id, password })),
  'codes.seal': fromExtension(shape({ id, password, current: passphrase, next: orNull(passphrase) })),
  'codes.fill': fromExtension(shape({ tabId, id, passphrase, anyway: truth })),
  'codes.wanted': fromPage(shape({ nonce })),
  'codes.asked': fromPage(shape({ nonce, accountId: orNull(id), anyway: truth })),
  'codes.unfilled': fromPage(shape({ nonce })),
};
