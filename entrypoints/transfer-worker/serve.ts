import { codeOf } from '../../lib/core/errors.ts';
import type { TransferAnswer, TransferJob, TransferResults } from '../../lib/core/transfer-job.ts';
import { keyMaker } from '../../lib/crypto/others-kdf.ts';
import { makeAegisLock } from '../../lib/transfer/aegis-lock.ts';
import { readFile } from '../../lib/transfer/read-file.ts';

/** Does the one job that it is given, and says how it ended. */
export function serve(): void {
  self.onmessage = async ({ data }: MessageEvent<TransferJob>) => {
    self.postMessage(await answer(data));
  };
}

async function answer(job: TransferJob): Promise<TransferAnswer<TransferJob['job']>> {
  try {
    return { ok: true, value: await done(job) };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

function done(job: TransferJob): Promise<TransferResults[TransferJob['job']]> {
  if (job.job === 'read') {
    return readFile(job.bytes, { password: job.password, keys: keyMaker }, job.app);
  }
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  return makeAegisLock(job.password, { keys: keyMaker, random });
}
