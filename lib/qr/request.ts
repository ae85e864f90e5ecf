import { AppError, type ErrorCode } from '../core/errors.ts';
import { padBox } from './crops.ts';
import { decodePixels } from './decode.ts';
import type { Engine } from './engine.ts';
import { type Box, moveCode, type Pixels, type QrCode, type Size } from './picture.ts';

/** What the worker is asked. */
export interface DecodeRequest {
  /** `data:` URL of the picture file. */
  picture: string;
  /** Parts to look at first, in pixels of the picture. */
  crops: Box[];
  /** Look at the whole picture too. */
  whole: boolean;
}

/**
 * What the worker says: one answer with `last`, and before it, each time a part showed something, all that was found
 * so far, so that a part which takes too long does not lose what the others showed.
 */
export type DecodeAnswer = { ok: true; codes: QrCode[]; last: boolean } | { ok: false; code: ErrorCode };

/** `ready` is said once, when the decoder has started. */
export type WorkerMessage = 'ready' | DecodeAnswer;

/** A picture whose pixels can be had part by part. */
export interface Picture extends Size {
  cut: (box: Box) => Pixels;
}

/**
 * Every code of the crops and then of the whole picture, each text once, corners in pixels of the whole picture.
 *
 * @param soFar - told all codes found by then, after each part that showed a new one.
 * @throws AppError `qr-damaged` where there is nothing but codes that cannot be read.
 */
export async function decodeParts(
  picture: Picture,
  { crops, whole }: Pick<DecodeRequest, 'crops' | 'whole'>,
  engine: Engine,
  soFar: (codes: QrCode[]) => void,
): Promise<QrCode[]> {
  const parts = crops
    .map((crop) => padBox(crop, picture))
    .filter(({ width, height }) => width > 0 && height > 0);
  if (whole) parts.push({ x: 0, y: 0, width: picture.width, height: picture.height });
  const codes = new Map<string, QrCode>();
  let torn = false;
  const sawTorn = () => {
    torn = true;
  };
  for (const part of parts) {
    const before = codes.size;
    for (const code of await decodePixels(picture.cut(part), engine, sawTorn)) {
      if (codes.has(code.text)) continue;
      const moved = moveCode(code, ({ x, y }) => ({ x: x + part.x, y: y + part.y }));
      codes.set(code.text, moved);
    }
    if (codes.size > before) soFar([...codes.values()]);
  }
  if (codes.size === 0 && torn) throw new AppError('qr-damaged');
  return [...codes.values()];
}
