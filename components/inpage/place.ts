import type { Place } from './badge-view.ts';

const gap = 8;

/**
 * Where the badge goes: beside the fields where there is room, else above, since below is what sends them, else below;
 * never outside the viewport.
 */
export function besideFields(
  fields: Place,
  badge: { width: number; height: number },
  viewport: { width: number; height: number },
): { left: number; top: number } {
  const right = fields.x + fields.width + gap;
  if (right + badge.width + gap <= viewport.width) {
    return {
      left: right,
      top: clamp(fields.y + (fields.height - badge.height) / 2, viewport.height - badge.height),
    };
  }
  const left = clamp(fields.x, viewport.width - badge.width);
  const below = fields.y + fields.height + gap;
  const above = fields.y - badge.height - gap;
  return { left, top: clamp(above >= 0 ? above : below, viewport.height - badge.height) };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
