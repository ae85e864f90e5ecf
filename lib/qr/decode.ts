import { drawnIn } from './contrast.ts';
import type { Engine } from './engine.ts';
import { findIslands } from './islands.ts';
import { isSmall, type Rung, rungs } from './ladder.ts';
import type { Memory } from './memory.ts';
import { type Box, moveCode, type Picture, type Point, type QrCode } from './picture.ts';
import { survey } from './survey.ts';

/** What it takes to read. */
export interface Reader {
  engine: Engine;
  memory: Memory;
  /** Called where there is a code that cannot be read as it is; another rung may still read it. */
  torn: () => void;
}

/** Pixels of the bare ground around an island that are looked at too. */
const shore = 2;

/**
 * Every QR code of a part of a picture, each text once, corners in pixels of the picture; an empty list where there is
 * none. What stands by itself and was not read is looked at closely; the whole climbs the ladder only while nothing is
 * found. Rejects only when the decoder itself breaks: throw that worker away then.
 */
export async function decodePart(picture: Picture, part: Box, reader: Reader): Promise<QrCode[]> {
  const { engine, memory, torn } = reader;
  const codes = new Map<string, QrCode>();
  if (part.width < 1 || part.height < 1) return [];
  const keep = (found: readonly QrCode[], move: (point: Point) => Point): void => {
    for (const code of found) if (!codes.has(code.text)) codes.set(code.text, moveCode(code, move));
  };
  const within = fromCornerOf(part);
  const { grounds, blocks } = await survey(picture, part, memory, ['white', 'black']);
  for (const ground of grounds) keep(await engine.read(ground, false, torn), within);
  for (const island of findIslands(blocks, part)) {
    const box = around(island, part);
    const isRead = [...codes.values()].some(
      ({ corners }) => isIn(box, middle(corners)) || isIn(boxAround(corners), middleOf(box)),
    );
    if (!isRead) keep(await decodeIsland(picture, box, reader), (point) => point);
  }
  if (codes.size > 0) return [...codes.values()];
  const colours = isSmall(part) ? await picture.cut(part) : null;
  for (const ground of grounds) keep(await climb(rungs(ground, colours, memory), engine), within);
  if (codes.size === 0 && engine.last !== null) {
    for (const ground of grounds) keep(await engine.last(ground), within);
  }
  return [...codes.values()];
}

/** Cuts out exactly what is drawn on the ground around it, and climbs the ladder with that. */
async function decodeIsland(picture: Picture, box: Box, { engine, memory, torn }: Reader): Promise<QrCode[]> {
  const uses = ['island', 'black island'] as const;
  const drawn = drawnIn((await survey(picture, box, memory, uses)).grounds[0]);
  if (drawn === null) return [];
  const exact = { ...drawn, x: box.x + drawn.x, y: box.y + drawn.y };
  const { grounds } = await survey(picture, exact, memory, uses);
  const colours = await picture.cut(exact);
  for (const ground of grounds) {
    const plain = await engine.read(ground, false, torn);
    const codes = plain.length > 0 ? plain : await climb(rungs(ground, colours, memory), engine);
    if (codes.length > 0) return codes.map((code) => moveCode(code, fromCornerOf(exact)));
  }
  return [];
}

/** What the first rung that shows anything shows, corners in pixels of what the rungs were made of. */
async function climb(tried: Iterable<Rung>, engine: Engine): Promise<QrCode[]> {
  for (const { gray, denoise, toSource } of tried) {
    if (denoise && !engine.denoises) continue;
    const codes = await engine.read(gray, denoise, () => undefined);
    if (codes.length > 0) return codes.map((code) => moveCode(code, toSource));
  }
  return [];
}

function around(island: Box, part: Box): Box {
  const left = Math.max(island.x - shore, 0);
  const top = Math.max(island.y - shore, 0);
  const right = Math.min(island.x + island.width + shore, part.width);
  const bottom = Math.min(island.y + island.height + shore, part.height);
  return { x: part.x + left, y: part.y + top, width: right - left, height: bottom - top };
}

function fromCornerOf(box: Box): (point: Point) => Point {
  return ({ x, y }) => ({ x: x + box.x, y: y + box.y });
}

function middle([upperLeft, , lowerRight]: QrCode['corners']): Point {
  return { x: (upperLeft.x + lowerRight.x) / 2, y: (upperLeft.y + lowerRight.y) / 2 };
}

/** Large modules stand apart from each other: each is an island within the code that it is a part of. */
function boxAround(corners: QrCode['corners']): Box {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function isIn({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
}
