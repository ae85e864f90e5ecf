import type { RunTransfer } from '../core/transfer-job.ts';

let run: RunTransfer = async () => ({ ok: false, code: 'unexpected' });

/** Names the one who runs jobs in a worker: only the page in a tab has one. */
export function whenTransferRuns(runIt: RunTransfer): void {
  run = runIt;
}

/** Runs a job; see {@link RunTransfer}. */
export const runTransfer: RunTransfer = (job, stop) => run(job, stop);
