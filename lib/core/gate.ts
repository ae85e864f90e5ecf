import { isSecureOrigin } from './origin.ts';
import type { AccountOrigin, FieldKind, FrameKind, OriginSource, PageKind } from './types.ts';

/** All that decides whether a code may go into a page, as the browser and the reading of the page say it. */
export interface FillAttempt {
  /** Of the tab's own document, from the browser; null when it is opaque or unknown. */
  documentOrigin: string | null;
  /** Where in that document the fields are. */
  frame: FrameKind;
  /** The origins that the account belongs to. */
  accountOrigins: readonly AccountOrigin[];
  pageKind: PageKind;
  waitsFor: FieldKind | null;
  /** How many fields would be written to. */
  fields: number;
}

export type GateVerdict =
  | { allowed: true }
  | { allowed: false; why: 'other-origin' | 'kind-never-filled' | 'no-field' | 'unknown-frame' };

/** What is filled: a code that an app makes, or one of the backup codes. */
type Filled = 'code' | 'backup-code';

/** Total by type: a new kind of page does not compile until it is said what it is ever filled with. */
const FILLED_PAGES: { readonly [K in PageKind]: Filled | null } = {
  totp: 'code',
  enrol: 'code',
  sms: null,
  email: null,
  'backup-entry': 'backup-code',
  'backup-list': null,
  team: null,
  recovery: null,
  none: null,
};
const FILLED_FIELDS: { readonly [K in FieldKind]: Filled | null } = {
  totp: 'code',
  sms: null,
  email: null,
  backup: 'backup-code',
};
const FILLED_FRAMES: { readonly [K in FrameKind]: boolean } = {
  top: true,
  'same-origin': true,
  other: false,
};
/** Proposed origins come out of import files: nobody has said yes to them. */
const TRUSTED_SOURCES: { readonly [K in OriginSource]: boolean } = {
  enrolled: true,
  person: true,
  policy: true,
  proposed: false,
};

/**
 * The one rule for every way of filling a code: a document of a secure origin that the account was bound to, exactly, or
 * frames in it of the same origin all the way up, none of them sandboxed; a page of a kind that is filled; at least one field, and it waits for a code of an authenticator app.
 */
export function mayFillCode(attempt: FillAttempt): GateVerdict {
  return mayFill('code', attempt);
}

/** The same rule for a backup code: a page and a field that wait for one, and never any other. */
export function mayFillBackupCode(attempt: FillAttempt): GateVerdict {
  return mayFill('backup-code', attempt);
}

function mayFill(what: Filled, attempt: FillAttempt): GateVerdict {
  const { documentOrigin, frame, accountOrigins, pageKind, waitsFor, fields } = attempt;
  if (documentOrigin === null || !FILLED_FRAMES[frame]) return { allowed: false, why: 'unknown-frame' };
  if (!isSecureOrigin(documentOrigin) || !belongsTo(documentOrigin, accountOrigins)) {
    return { allowed: false, why: 'other-origin' };
  }
  if (waitsFor === null || !(fields >= 1)) return { allowed: false, why: 'no-field' };
  if (FILLED_PAGES[pageKind] !== what || FILLED_FIELDS[waitsFor] !== what)
    return { allowed: false, why: 'kind-never-filled' };
  return { allowed: true };
}

function belongsTo(documentOrigin: string, accountOrigins: readonly AccountOrigin[]): boolean {
  return accountOrigins.some(({ origin, source }) => origin === documentOrigin && TRUSTED_SOURCES[source]);
}
