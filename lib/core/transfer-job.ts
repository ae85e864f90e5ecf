import type { ErrorCode } from './errors.ts';
import type { FileReading, NamedApp } from './imported.ts';

/** What a page has done in a worker of its own, which is ended when it takes too long or nobody waits for it. */
export type TransferJob =
  /** Reads a file of another app. */
  | { job: 'read'; bytes: Uint8Array; password: string | null; app: NamedApp | null }
  /** Writes accounts, given as links, as a sealed vault for other apps. */
  | { job: 'seal'; links: string[]; password: string };

/** What comes of each kind of job. */
export interface TransferResults {
  read: FileReading;
  seal: string;
}

export type TransferAnswer<J extends TransferJob['job']> =
  | { ok: true; value: TransferResults[J] }
  | { ok: false; code: ErrorCode };

/** Runs a job. Its answer is `unexpected` where it was stopped. */
export type RunTransfer = <J extends TransferJob['job']>(
  job: Extract<TransferJob, { job: J }>,
  stop: AbortSignal,
) => Promise<TransferAnswer<J>>;
