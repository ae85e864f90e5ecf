import { holdsAccount } from '../core/code-text.ts';
import { AppError, type ErrorCode } from '../core/errors.ts';
import { padBox } from './crops.ts';
import { decodePart } from './decode.ts';
import type { Engine } from './engine.ts';
import type { Memory } from './memory.ts';
import type { Box, Picture, QrCode } from './picture.ts';

/** Whether the whole picture is looked at after its parts; `unless-account` = only where those show no account. */
export type Whole = 'yes' | 'no' | 'unless-account';

/** What the worker is asked. */
export interface DecodeRequest {
  /** `data:` URL of the picture file. */
  picture: string;
  /** Parts to look at first, in pixels of the picture. */
  crops: Box[];
  whole: Whole;
}

/**
 * What the worker says: one answer with `last`, and before it, each time a part showed something, all that was found
 * so far, so that a part which takes too long does not lose what the others showed.
 */
export type DecodeAnswer = { ok: true; codes: QrCode[]; last: boolean } | { ok: false; code: ErrorCode };

/** `ready` is said once, when the decoder has started. */
export type WorkerMessage = 'ready' | DecodeAnswer;

/**
 * Every code of the crops and then of the whole picture, each text once, corners in pixels of the whole picture.
 *
 * @param soFar - told all codes found by then, after each part that showed a new one.
 * @throws AppError `qr-damaged` where there is nothing but codes that cannot be read.
 */
export async function decodeParts(
  picture: Picture,
  { crops, whole }: Pick<DecodeRequest, 'crops' | 'whole'>,
  { engine, memory }: { engine: Engine; memory: Memory },
  soFar: (codes: QrCode[]) => void,
): Promise<QrCode[]> {
  const parts = crops
    .map((crop) => padBox(crop, picture))
    .filter(({ width, height }) => width > 0 && height > 0);
  const codes = new Map<string, QrCode>();
  let isTorn = false;
  const torn = () => {
    isTorn = true;
  };
  const look = async (part: Box): Promise<void> => {
    const before = codes.size;
    for (const code of await decodePart(picture, part, { engine, memory, torn })) {
      if (!codes.has(code.text)) codes.set(code.text, code);
    }
    if (codes.size > before) soFar([...codes.values()]);
  };
  for (const part of parts) await look(part);
  const isEnough = whole === 'no' || (whole === 'unless-account' && [...codes.keys()].some(holdsAccount));
  if (!isEnough) await look({ x: 0, y: 0, width: picture.width, height: picture.height });
  if (codes.size === 0 && isTorn) throw new AppError('qr-damaged');
  return [...codes.values()];
}
