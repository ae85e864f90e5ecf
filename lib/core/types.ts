/** The nouns that every room shares. Nothing here does anything. */

/** What makes a code: time (RFC 6238), a counter (RFC 4226), or Steam's five letters over time. */
export type OtpType = 'totp' | 'hotp' | 'steam';

/** Hash of the HMAC. Any other name in a URI or file is an error, never SHA-1. */
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** All that is needed to make codes. `secret` is canonical base32: upper case, no blanks, no padding. */
export interface OtpParameters {
  type: OtpType;
  secret: string;
  algorithm: Algorithm;
  /** 5–10; Steam always 5. */
  digits: number;
  /** Seconds of one time step (totp, steam). For hotp it is 0. */
  period: number;
  /** The next counter to use (hotp). For totp and steam it is 0. */
  counter: number;
}

/** An account as a QR code, a URI or a form gives it, before it is kept. Issuer may be empty. */
export interface Enrolment extends OtpParameters {
  issuer: string;
  account: string;
}

/** How an origin came to belong to an account. */
export type OriginSource = 'enrolled' | 'person' | 'policy' | 'proposed';

/** An exact web origin (`https://app.helpkit.in`) that an account may be filled on. `proposed` ones are never filled. */
export interface AccountOrigin {
  origin: string;
  source: OriginSource;
  /** When it was bound, ms since 1970. */
  at: number;
}

/** A code now and the next, with the instant at which they change. Steam codes are letters. */
export interface CodeWindow {
  current: string;
  next: string;
  /** ms since 1970 at which `current` ends. */
  changesAt: number;
  /** The time step of `current`. */
  step: number;
}

/**
 * Where the fields of a prompt are: in the tab's own document, in frames of its very origin that are not sandboxed, or
 * anywhere else.
 */
export type FrameKind = 'top' | 'same-origin' | 'other';

/** What a page, as a whole, is. */
export type PageKind =
  | 'totp'
  | 'sms'
  | 'email'
  | 'backup-entry'
  | 'enrol'
  | 'backup-list'
  | 'team'
  | 'recovery'
  | 'none';

/** What the fields of a page wait for. */
export type FieldKind = 'totp' | 'sms' | 'email' | 'backup';

/**
 * How a field that a person pointed at is found again, in the page's own words: more of them than one, since pages
 * change. Empty where the field has none.
 */
export interface FieldMark {
  tag: string;
  type: string;
  id: string;
  name: string;
  autocomplete: string;
  label: string;
  /** Its place among the fields of its page that could take a code, from 0. */
  place: number;
  // Marks of earlier versions have none of these.
  /** How many such fields there were: among others its place says nothing. */
  among?: number;
  /** How many boxes for one sign each its row has, of which this is the first; 1 for a field by itself. */
  boxes?: number;
  /** How many signs it takes at most; 0 where nothing is told. */
  most?: number;
  /** The elements around it, by name and id. */
  around?: string;
  /** The words nearest to it, without figures. */
  near?: string;
}

/** What a person pointed out of a site: the code belongs here, or never here. */
export interface TaughtField {
  field: FieldMark;
  is: 'code' | 'not-code';
  /** ms since 1970. */
  at: number;
}

/** What the person decided for one origin. */
export interface SiteMemory {
  origin: string;
  /** Which account was chosen for which user name that the page showed; '' where it showed none. */
  chosen: { username: string; accountId: string }[];
  /** Accounts that are filled there as soon as the prompt is seen. */
  withoutClick: string[];
  taught: TaughtField[];
  /** The clock difference, ms, that may be corrected although it is large; null when none was allowed. */
  skewAllowed: number | null;
  /** What is typed there is looked at too, so that no code is told; missing = it is not. */
  watchTyping?: true;
  /** It asked for a code by SMS once. */
  bySms?: true;
}

/** Why the vault is locked, so that the person can be told. */
export type LockReason =
  | 'manual'
  | 'idle'
  | 'absolute'
  | 'browser-closed'
  | 'clock-back'
  | 'screen-lock'
  | 'memory-only'
  | 'password-required';

/** What the vault is and who may open it now. */
export interface VaultStatus {
  /**
   * `wiped` = its database is empty, and something outside of it says that it was not; `rolled-back` = what the database
   * holds is older than what was there last, or another vault.
   */
  state: 'none' | 'locked' | 'unlocked' | 'newer' | 'damaged' | 'wiped' | 'rolled-back';
  /** What protects it; null while there is no vault. */
  protection: 'password' | 'device' | null;
  lockReason: LockReason | null;
  /** When it locks if nothing is done, ms since 1970; null when it does not. */
  locksAt: number | null;
}

/** What was done to a vault, as its log tells it. A code, never a value. */
export type Act =
  | 'vault-created'
  | 'vault-migrated'
  | 'unlocked'
  | 'password-wrong'
  | 'account-added'
  | 'account-replaced'
  | 'account-removed'
  | 'account-restored'
  | 'account-purged'
  | 'account-edited'
  | 'origin-bound'
  | 'origin-removed'
  | 'step-used'
  | 'counter-advanced'
  | 'site-changed'
  | 'password-changed'
  | 'password-cost-raised'
  | 'recovery-made'
  | 'recovery-removed'
  | 'recovery-used'
  | 'passkey-made'
  | 'passkey-removed'
  | 'passkey-used'
  | 'password-removed'
  | 'codes-shown'
  | 'accounts-exported'
  | 'lock-time-changed'
  | 'trust-changed'
  | 'access-returned'
  | 'policy-changed'
  | 'copy-renewed'
  | 'rows-mended'
  | 'parts-lost'
  | 'log-renewed'
  | 'copy-restored'
  | 'older-kept'
  | 'backup-made'
  | 'backup-checked'
  | 'backup-restored'
  | 'backup-codes-kept'
  | 'backup-codes-shown'
  | 'backup-codes-sealed'
  | 'backup-codes-removed'
  | 'backup-codes-exported'
  | 'backup-code-given'
  | 'backup-code-used'
  | 'backup-code-unmarked'
  | 'code-told'
  | 'sync-on'
  | 'sync-joined'
  | 'sync-off'
  | 'sync-received'
  | 'sync-older'
  | 'undone';

/** What was about to be done when a snapshot was taken. */
export const snapshotReasons = [
  'several-added',
  'imported',
  'account-removed',
  'ways-changed',
  'backup-restored',
  'migrated',
  'synced',
  'undone',
] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];
