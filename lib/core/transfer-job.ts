import type { ErrorCode } from './errors.ts';
import type { FileReading, NamedApp } from './imported.ts';

/** What a page has done in a worker of its own, which is ended when it takes too long or nobody waits for it. */
export type TransferJob =
  /** Reads a file of another app. */
  | { job: 'read'; bytes: Uint8Array; password: string | null; app: NamedApp | null }
  /** Makes of a password what seals a vault for other apps: dear work, so it is done beside the background. */
  | { job: 'lock'; password: string };

/** What comes of each kind of job. */
export interface TransferResults {
  read: FileReading;
  /** 32 bytes each. */
  lock: { key: Uint8Array; salt: Uint8Array };
}

export type TransferAnswer<J extends TransferJob['job']> =
  | { ok: true; value: TransferResults[J] }
  | { ok: false; code: ErrorCode };

/** Runs a job. Its answer is `unexpected` where it was stopped. */
export type RunTransfer = <J extends TransferJob['job']>(
  job: Extract<TransferJob, { job: J }>,
  stop: AbortSignal,
) => Promise<TransferAnswer<J>>;
