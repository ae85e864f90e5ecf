import type { RunTransfer, TransferAnswer, TransferJob } from '../core/transfer-job.ts';
import { browser } from './api.ts';

/** ms that a job may take: the dearest key that is made at all, on a slow machine. */
const limit = 120_000;

/**
 * Runs one job in a worker of its own. A hostile file can do no more than lose it; stopped, it is gone at once, with all
 * the memory that its keys took. Takes too long: `import-too-dear`.
 */
export const runTransfer: RunTransfer = (job, stop) =>
  new Promise((resolve) => {
    // The type says no more than that the answer is the job's own: that is the worker's promise.
    const settle = (answer: Awaited<ReturnType<typeof runTransfer<typeof job.job>>>): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ ok: false, code: 'import-too-dear' }), limit);
    const worker = new Worker(browser.runtime.getURL('/transfer-worker.js'));
    worker.onmessage = ({ data }: MessageEvent<TransferAnswer<typeof job.job>>) => settle(data);
    worker.onerror = (event) => {
      event.preventDefault();
      settle({ ok: false, code: 'unexpected' });
    };
    stop.addEventListener('abort', () => settle({ ok: false, code: 'unexpected' }), { once: true });
    worker.postMessage(job satisfies TransferJob);
  });
