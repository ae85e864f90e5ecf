import type { Tree } from './blocks.ts';
import { daysIn } from './durations.ts';
import type { Group } from './groups.ts';
import type { Snapshot } from './snapshot-data.ts';
import { has, meanings } from './words.ts';

/** The "trust this device for 30 days" box of a prompt. A plain "remember me" is none. */
export function findTrust(
  group: Group,
  data: Snapshot,
  tree: Tree,
): { element: number; days: number | null } | null {
  const wall = tree.closest(group.block, ['dialog', 'frame']);
  let best: { element: number; days: number | null; far: number } | null = null;
  for (const toggle of data.toggles) {
    if (tree.closest(toggle.block, ['dialog', 'frame']) !== wall) continue;
    const words = toggle.labels.join(' · ');
    const mask = meanings(words, data.language);
    const days = daysIn(words, data.language)[0] ?? null;
    if (
      !has(mask, 'trust') ||
      !(days !== null || has(mask, 'device', 'days', 'weeks', 'months', 'twoStep', 'code'))
    )
      continue;
    const far = Math.abs(toggle.at - group.at);
    if (best === null || far < best.far) best = { element: toggle.element, days, far };
  }
  return best === null ? null : { element: best.element, days: best.days };
}
