import { padBox } from '../../lib/qr/crops.ts';
import type { Box, Picture } from '../../lib/qr/picture.ts';
import type { Preview } from '../../lib/qr/request.ts';
import { shrink } from '../../lib/qr/shrink.ts';

/** Pixels of its longer side at most. */
const longest = 360;

/** A small picture of a part of one, with a little around it. Null where none can be made. */
export async function previewOf(picture: Picture, part: Box): Promise<Preview | null> {
  const box = padBox(part, picture);
  const by = Math.max(1, Math.ceil(Math.max(box.width, box.height) / longest));
  const from = { x: Math.floor(box.x / by), y: Math.floor(box.y / by) };
  const size = { width: Math.floor(box.width / by), height: Math.floor(box.height / by) };
  if (size.width === 0 || size.height === 0) return null;
  const { data } = await shrink(picture, by).cut({ ...from, ...size });
  const canvas = new OffscreenCanvas(size.width, size.height);
  canvas.getContext('2d')?.putImageData(new ImageData(data.slice(), size.width, size.height), 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return { url: `data:image/png;base64,${letters}`, x: from.x * by, y: from.y * by, by };
}
