import { codeTextKind, holdsAccount } from '../core/code-text.ts';
import { AppError } from '../core/errors.ts';
import type { RunTransfer } from '../core/transfer-job.ts';

let run: RunTransfer = async () => ({ ok: false, code: 'unexpected' });

/** Names the one who runs jobs in a worker: only the page in a tab has one. */
export function whenTransferRuns(runIt: RunTransfer): void {
  run = runIt;
}

/** Runs a job; see {@link RunTransfer}. */
export const runTransfer: RunTransfer = (job, stop) => run(job, stop);

let read: (url: string) => Promise<string[]> = async () => [];

/** Names the one who reads the codes of a picture, given as its `data:` URL. Their texts may hold secrets. */
export function whenPictureIsRead(readIt: (url: string) => Promise<string[]>): void {
  read = readIt;
}

/**
 * What a picture's codes say, a line each, as a file of links would have it.
 *
 * @throws AppError what the decoder throws, `no-qr-found`, or the word for what its codes are where none holds an account
 */
export async function linksInPicture(url: string): Promise<Uint8Array> {
  const texts = (await read(url)).map((text) => text.replace(/[\r\n]+/g, ' ').trim());
  const [first] = texts;
  if (first === undefined) throw new AppError('no-qr-found');
  if (!texts.some(holdsAccount)) {
    const kind = codeTextKind(first);
    throw new AppError(kind === 'otpauth' || kind === 'steam' ? 'damaged-uri' : kind);
  }
  return new TextEncoder().encode(texts.join('\n'));
}

/** The words of a recovery key as its QR code has them: whether they are a key, the background finds out. */
const recoveryWords = /^(?:[a-z]{5}\s+){17}[a-z]{5}$/i;

/**
 * The words of the recovery key that a picture, given as its `data:` URL, shows; null where its codes are something else.
 *
 * @throws AppError what the decoder throws, or `no-qr-found`
 */
export async function recoveryKeyIn(url: string): Promise<string | null> {
  const texts = (await read(url)).map((text) => text.trim());
  if (texts.length === 0) throw new AppError('no-qr-found');
  return texts.find((text) => recoveryWords.test(text)) ?? null;
}
