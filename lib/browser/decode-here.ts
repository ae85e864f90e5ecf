import { AppError } from '../core/errors.ts';
import type { QrCode } from '../qr/picture.ts';
import type { DecodeAnswer, DecodeRequest, Preview } from '../qr/request.ts';
import { startRunner } from './decode-worker.ts';

let runner: ReturnType<typeof startRunner> | null = null;

/** Starts the decoder of this page, or of Firefox's background, before its first picture is there. */
export function warmHere(): NonNullable<typeof runner> {
  runner ??= startRunner(() => {
    runner = null;
  });
  return runner;
}

/** @throws AppError with the code of an answer that tells none. */
export function codesOf(answer: DecodeAnswer): { codes: QrCode[]; preview?: Preview | null } {
  if (!answer.ok) throw new AppError(answer.code);
  return answer;
}

/** Reads the QR codes of a picture in a worker of this page, or of Firefox's background. */
export function decodeHere(request: DecodeRequest): Promise<DecodeAnswer> {
  return warmHere()(request);
}
