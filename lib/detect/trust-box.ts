import type { Tree } from './blocks.ts';
import { minutesIn, wholeDays } from './durations.ts';
import type { Group } from './groups.ts';
import type { Snapshot, Toggle } from './snapshot-data.ts';
import { has, meanings } from './words.ts';

export interface FoundTrust {
  element: number;
  /** How long the device is trusted, where that is told: in whole days, and in minutes. */
  days: number | null;
  minutes: number | null;
}

/** Trust or memory, and of a device, a time or a code: a plain "remember me" is none. */
export function isTrustBox(toggle: Toggle, language: string): boolean {
  const mask = meanings(toggle.labels.join(' · '), language);
  return (
    has(mask, 'trust') &&
    has(mask, 'device', 'minutes', 'hours', 'days', 'weeks', 'months', 'twoStep', 'code')
  );
}

/** The "trust this device for 30 days" box of a prompt. */
export function findTrust(group: Group, data: Snapshot, tree: Tree): FoundTrust | null {
  const wall = tree.closest(group.block, ['dialog', 'frame']);
  let best: Toggle | null = null;
  for (const toggle of data.toggles) {
    if (tree.closest(toggle.block, ['dialog', 'frame']) !== wall) continue;
    if (!isTrustBox(toggle, data.language) && !isTimed(toggle, data.language)) continue;
    const nearer = best === null || Math.abs(toggle.at - group.at) < Math.abs(best.at - group.at);
    if (nearer) best = toggle;
  }
  if (best === null) return null;
  const minutes = told(best, data);
  return { element: best.element, days: minutes === null ? null : wholeDays(minutes), minutes };
}

/** Beside a place for a code, a box that names a device and a time is about how long that device is let in. */
function isTimed({ labels }: Toggle, language: string): boolean {
  const words = labels.join(' · ');
  return has(meanings(words, language), 'device') && minutesIn(words, language).length > 0;
}

/** Words that say how long, right behind the box's own, are this short. */
const longestNote = 50;

/** The time that the box's words name, else the one that stands alone right behind them. */
function told(toggle: Toggle, data: Snapshot): number | null {
  const own = minutesIn(toggle.labels.join(' · '), data.language)[0];
  if (own !== undefined) return own;
  const label = data.lines.findLast((line) => line.owner === toggle.element && line.role === 'label');
  const after = Math.max(toggle.at, label?.at ?? 0);
  const next = data.lines.find((line) => line.at > after);
  if (next === undefined || next.at > after + 1 || next.role !== 'text') return null;
  if (next.owner >= 0 || next.text.length > longestNote) return null;
  if (has(meanings(next.text, data.language), 'code')) return null;
  return minutesIn(next.text, data.language)[0] ?? null;
}
