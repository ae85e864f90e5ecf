import { holdsAccount } from '../core/code-text.ts';
import { AppError, type ErrorCode } from '../core/errors.ts';
import { padBox } from './crops.ts';
import { decodePart, type Reader } from './decode.ts';
import type { Engine } from './engine.ts';
import type { Memory } from './memory.ts';
import { type Box, moveCode, type Picture, type Point, type QrCode } from './picture.ts';
import { shrink, shrinkBy } from './shrink.ts';

/**
 * Whether the whole picture is looked at after its parts; `unless-all` = only where one of those shows no code, or none
 * an account.
 */
export type Whole = 'yes' | 'no' | 'unless-all';

/** What the worker is asked. */
export interface DecodeRequest {
  /** `data:` URL of the picture file. */
  picture: string;
  /** It is the browser's own picture of a screen, which may be larger than one from outside. */
  isScreen: boolean;
  /** Parts to look at first, in pixels of the picture. */
  crops: Box[];
  whole: Whole;
  /** Give a small picture, too: of the first crop, or of all where there is none. */
  preview?: true;
}

/** A small picture of a part of one, `by` times smaller, whose upper left corner stands there in the whole. */
export interface Preview extends Point {
  /** A `data:` URL. It shows secrets as the picture does. */
  url: string;
  by: number;
}

/**
 * What the worker says: one answer with `last`, and before it, each time a part showed something, all that was found
 * so far, so that a part which takes too long does not lose what the others showed.
 */
export type DecodeAnswer =
  | { ok: true; codes: QrCode[]; last: boolean; preview?: Preview | null }
  | { ok: false; code: ErrorCode };

/** `ready` is said once, when the decoder has started; `refused` where it cannot, and then nothing more. */
export type WorkerMessage = 'ready' | 'refused' | DecodeAnswer;

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
  /** Whether the part shows any code. */
  const look = async (part: Box): Promise<boolean> => {
    const before = codes.size;
    const found = await decodeSmall(picture, part, { engine, memory, torn });
    for (const code of found) if (!codes.has(code.text)) codes.set(code.text, code);
    if (codes.size > before) soFar([...codes.values()]);
    return found.length > 0;
  };
  let isEnough = true;
  for (const part of parts) isEnough = (await look(part)) && isEnough;
  if (whole === 'yes' || (whole === 'unless-all' && !(isEnough && [...codes.keys()].some(holdsAccount))))
    await look({ x: 0, y: 0, width: picture.width, height: picture.height });
  if (codes.size === 0 && isTorn) throw new AppError('qr-damaged');
  return [...codes.values()];
}

/** A part that is larger than any picture from outside is read smaller: its codes are large, or stand in a crop of their own. */
async function decodeSmall(picture: Picture, part: Box, reader: Reader): Promise<QrCode[]> {
  const by = shrinkBy(part);
  if (by <= 1) return decodePart(picture, part, reader);
  const small = {
    x: Math.floor(part.x / by),
    y: Math.floor(part.y / by),
    width: Math.floor(part.width / by),
    height: Math.floor(part.height / by),
  };
  const codes = await decodePart(shrink(picture, by), small, reader);
  return codes.map((code) => moveCode(code, ({ x, y }) => ({ x: x * by, y: y * by })));
}
