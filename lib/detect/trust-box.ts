import type { Tree } from './blocks.ts';
import { daysIn } from './durations.ts';
import type { Group } from './groups.ts';
import type { Snapshot, Toggle } from './snapshot-data.ts';
import { has, meanings } from './words.ts';

/** Trust or memory, and of a device, a time or a code: a plain "remember me" is none. */
export function isTrustBox(toggle: Toggle, language: string): boolean {
  const mask = meanings(toggle.labels.join(' · '), language);
  return has(mask, 'trust') && has(mask, 'device', 'days', 'weeks', 'months', 'hours', 'twoStep', 'code');
}

/** The "trust this device for 30 days" box of a prompt. */
export function findTrust(
  group: Group,
  data: Snapshot,
  tree: Tree,
): { element: number; days: number | null } | null {
  const wall = tree.closest(group.block, ['dialog', 'frame']);
  let best: { element: number; days: number | null; far: number } | null = null;
  for (const toggle of data.toggles) {
    if (tree.closest(toggle.block, ['dialog', 'frame']) !== wall) continue;
    if (!isTrustBox(toggle, data.language)) continue;
    const days = daysIn(toggle.labels.join(' · '), data.language)[0] ?? null;
    const far = Math.abs(toggle.at - group.at);
    if (best === null || far < best.far) best = { element: toggle.element, days, far };
  }
  return best === null ? null : { element: best.element, days: best.days };
}
