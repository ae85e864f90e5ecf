import type { ErrorCode } from '../core/errors.ts';
import type { Algorithm, CodeWindow, OtpType } from '../core/types.ts';

/** An account that waits for the person's yes. */
export interface DraftView {
  id: string;
  issuer: string;
  account: string;
  type: OtpType;
  algorithm: Algorithm;
  digits: number;
  period: number;
  counter: number;
  /** Where it was read, as the browser says; null for what came from elsewhere than a page. */
  origin: string | null;
  source: DraftSource;
  /** A host that this one looks like without being it (`helpkit.in` for `helpk1t.in`); null when it looks like none. */
  lookalikeOf: string | null;
  window: CodeWindow | null;
  /** Its key's length in bits. */
  bits: number;
  /** An account that is kept already and makes the same codes. */
  sameAs: string | null;
  /** One that is kept already and has the same key but makes other codes, and what makes them so. */
  related: { id: string; differs: CodePart[] } | null;
  /** The batch that it came in; null for one that came by itself. */
  batch: string | null;
}

/** What makes the codes of two accounts with one key differ. */
export type CodePart = 'type' | 'algorithm' | 'digits' | 'period';

/** How an account that waits came to us. */
export type DraftSource =
  | 'page-picture'
  | 'page-link'
  | 'page-text'
  | 'file'
  | 'pasted'
  | 'typed'
  | 'screen'
  | 'camera';

/** Whence a picture comes that is no page's. */
export type PictureSource = 'file' | 'pasted' | 'screen' | 'camera';

/** What codes held, wherever they were seen. Nothing in it means that there were none. */
export interface ScanAnswer {
  drafts: DraftView[];
  /** The batches that parts of were seen, as they stand now. */
  batches: BatchView[];
  others: OtherCode[];
  /** Where in the picture each code stands, as it was read; empty for what came as text. */
  found: FoundCode[];
}

/** A code that is no account: its word, and its text made fit to show; null for one that may hold a secret. */
export interface OtherCode {
  code: ErrorCode;
  text: string | null;
}

/** A code's place, upper left corner first, clockwise, in pixels of the picture. */
export interface FoundCode {
  what: 'account' | 'batch' | 'other';
  corners: { x: number; y: number }[];
}

/** Accounts that another app gives away as a row of codes, collected part by part. */
export interface BatchView {
  id: string;
  /** How many parts there are. */
  size: number;
  /** The parts not seen yet, counted from 1. */
  missing: number[];
  /** Accounts in the parts that were seen: `total = fresh + same + dropped + unreadable`. */
  total: number;
  /** Those that wait for a yes and are new. */
  fresh: number;
  /** Those that are kept already, or stand there twice. */
  same: number;
  /** New ones that the person turned down. */
  dropped: number;
  unreadable: { issuer: string; account: string; code: ErrorCode }[];
}

/** What a look at a page found. */
export interface PageScanAnswer extends ScanAnswer {
  /** Why pictures could not be read, where nothing was found. */
  problem: ErrorCode | null;
  /** So many pictures out of view were not looked at, */
  further: number;
  /** which begin at this one of all that are out of view. */
  from: number;
  /** The one picture that was meant. */
  preview: ScanPreview | null;
}

/** A small picture of what was read, with its codes. */
export interface ScanPreview {
  /** A `data:` URL. */
  url: string;
  found: FoundCode[];
}

/** What a look at a page leaves to tell besides accounts. */
export interface ScanOutcome extends Pick<PageScanAnswer, 'others' | 'further' | 'from' | 'preview'> {
  /** Why nothing waits for a yes now; null where something does. */
  problem: ErrorCode | null;
}

/** What is left to tell of a look at a page once its accounts wait. */
export function outcomeOf(answer: PageScanAnswer): ScanOutcome {
  const { drafts, batches, others, problem, further, from, preview } = answer;
  const isFound = drafts.length + batches.length > 0;
  return {
    problem: isFound ? null : (problem ?? others[0]?.code ?? 'no-qr-found'),
    others,
    further,
    from,
    preview,
  };
}

/** The outcome of a look that failed. */
export function failedLook(problem: ErrorCode): ScanOutcome {
  return { problem, others: [], further: 0, from: 0, preview: null };
}

export interface TypedAccount {
  issuer: string;
  account: string;
  secret: string;
  type: OtpType;
  algorithm: Algorithm;
  digits: number;
  period: number;
  counter: number;
}

export interface KeepRequest {
  id: string;
  issuer: string;
  account: string;
  /** Bind the account to the origin where the code was read. */
  bind: boolean;
}

/**
 * What was read from a page and is kept already asks for nothing: the page of an enrolment stays open while its codes are
 * typed. What the person pasted or typed is answered, even if it is kept already.
 */
export function isKept({ sameAs, origin }: Pick<DraftView, 'sameAs' | 'origin'>): boolean {
  return sameAs !== null && origin !== null;
}
