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

/** Total by type: a new kind of page does not compile until it is said whether it is ever filled. */
const FILLED_PAGES: { readonly [K in PageKind]: boolean } = {
  totp: true,
  enrol: true,
  sms: false,
  email: false,
  'backup-entry': false,
  'backup-list': false,
  team: false,
  recovery: false,
  none: false,
};
const FILLED_FIELDS: { readonly [K in FieldKind]: boolean } = {
  totp: true,
  sms: false,
  email: false,
  backup: false,
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
  const { documentOrigin, frame, accountOrigins, pageKind, waitsFor, fields } = attempt;
  if (documentOrigin === null || !FILLED_FRAMES[frame]) return { allowed: false, why: 'unknown-frame' };
  if (!isSecureOrigin(documentOrigin) || !belongsTo(documentOrigin, accountOrigins)) {
    return { allowed: false, why: 'other-origin' };
  }
  if (waitsFor === null || !(fields >= 1)) return { allowed: false, why: 'no-field' };
  if (!FILLED_PAGES[pageKind] || !FILLED_FIELDS[waitsFor])
    return { allowed: false, why: 'kind-never-filled' };
  return { allowed: true };
}

function belongsTo(documentOrigin: string, accountOrigins: readonly AccountOrigin[]): boolean {
  return accountOrigins.some(({ origin, source }) => origin === documentOrigin && TRUSTED_SOURCES[source]);
}
