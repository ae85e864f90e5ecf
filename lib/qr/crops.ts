import type { Box, Size } from './picture.ts';

/** A page that names more boxes, or larger ones in sum, would only take the time of the whole picture. */
const boxesAtMost = 16;
const picturesAtMost = 2;

/** Shorter sides cannot hold the smallest code (21 modules). */
const shortest = 21;

/**
 * The boxes that a page reports (CSS pixels of its visual viewport) as boxes of its screenshot (picture pixels, whole,
 * clipped to it). The scale is picture ÷ viewport, which holds device pixel ratio, page zoom and pinch zoom at once; of
 * the two axes the smaller one counts, since a scroll bar is in the picture but not in the viewport.
 * Boxes outside the picture and boxes too small for a code are left out, and so are repetitions and what goes beyond 16
 * boxes or twice the picture's area.
 */
export function scaleCrops(carriers: { boxes: readonly Box[]; viewport: Size }, picture: Size): Box[] {
  const { boxes, viewport } = carriers;
  const scale = Math.min(picture.width / viewport.width, picture.height / viewport.height);
  if (!(viewport.width > 0 && viewport.height > 0 && scale > 0)) return [];
  const crops = new Map<string, Box>();
  let area = 0;
  for (const box of boxes) {
    const scaled = {
      x: box.x * scale,
      y: box.y * scale,
      width: box.width * scale,
      height: box.height * scale,
    };
    const crop = clip(scaled, picture);
    const key = Object.values(crop).join();
    if (crop.width < shortest || crop.height < shortest || crops.has(key)) continue;
    area += crop.width * crop.height;
    if (crops.size === boxesAtMost || area > picturesAtMost * picture.width * picture.height) break;
    crops.set(key, crop);
  }
  return [...crops.values()];
}

/** The box made a little larger (an eighth of its longer side, at least 8 pixels), for the quiet zone around a code. */
export function padBox(box: Box, picture: Size): Box {
  const by = Math.max(8, Math.max(box.width, box.height) / 8);
  return clip(
    { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by },
    picture,
  );
}

/** The part within the picture, in whole pixels, rounded outwards; width or height is 0 where there is none. */
function clip({ x, y, width, height }: Box, picture: Size): Box {
  const left = within(Math.floor(x), picture.width);
  const top = within(Math.floor(y), picture.height);
  const right = within(Math.ceil(x + width), picture.width);
  const bottom = within(Math.ceil(y + height), picture.height);
  return { x: left, y: top, width: Math.max(right - left, 0), height: Math.max(bottom - top, 0) };
}

/** What is no number counts as 0. */
function within(value: number, most: number): number {
  return value > 0 ? Math.min(value, most) : 0;
}
