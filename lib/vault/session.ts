import type { LockReason } from '../core/types.ts';
import { fromBase64, toBase64 } from '../crypto/bytes.ts';

/** Memory that outlives the worker but not the browser, closed to web pages (`storage.session` for trusted contexts). */
export interface SessionArea {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The vault as it was unlocked. */
export interface UnlockedSession {
  vaultId: string;
  epoch: number;
  key: Uint8Array;
  /** ms since 1970: the nearer of the two deadlines. */
  locksAt: number;
}

export interface Session {
  start(vault: Pick<UnlockedSession, 'vaultId' | 'epoch' | 'key'>): Promise<void>;
  /** Null when locked. A deadline that has passed, or a clock that went back, locks here. */
  current(): Promise<UnlockedSession | null>;
  /** Moves the idle deadline on. Does nothing when locked. */
  touch(): Promise<void>;
  end(reason: LockReason): Promise<void>;
  /** Why it is locked. Without a word from us the browser has forgotten everything. */
  reason(): Promise<LockReason>;
}

const minute = 60_000;
const absoluteLimit = 8 * 60 * minute;
const idleDefault = 15;
/** How far a clock may be set back before that counts as an attempt to stretch the deadline. */
const clockSlack = 5000;

const heldName = 'vault.session';
const seenName = 'vault.seen';
const reasonName = 'vault.lock-reason';

const reasons: readonly LockReason[] = [
  'manual',
  'idle',
  'absolute',
  'browser-closed',
  'clock-back',
  'screen-lock',
];

/** `key` is written at unlocking only: what is written at every use lies apart, so that no late write brings it back. */
interface Held {
  vaultId: string;
  epoch: number;
  key: string;
  unlockedAt: number;
  absoluteDeadline: number;
}

interface Seen {
  idleDeadline: number;
  /** The latest time that was ever seen. */
  lastSeen: number;
}

export function openSession(
  area: SessionArea,
  now: () => number,
  autoLockMinutes: () => number | Promise<number>,
): Session {
  async function start({
    vaultId,
    epoch,
    key,
  }: Pick<UnlockedSession, 'vaultId' | 'epoch' | 'key'>): Promise<void> {
    const unlockedAt = now();
    const absoluteDeadline = unlockedAt + absoluteLimit;
    await saveSeen(unlockedAt);
    const held: Held = { vaultId, epoch, key: toBase64(key), unlockedAt, absoluteDeadline };
    await area.set(heldName, held);
    await area.remove(reasonName);
  }

  async function saveSeen(lastSeen: number): Promise<void> {
    const minutes = await autoLockMinutes();
    const idle = Number.isFinite(minutes) && minutes > 0 ? minutes : idleDefault;
    const seen: Seen = { idleDeadline: now() + idle * minute, lastSeen };
    await area.set(seenName, seen);
  }

  async function current(): Promise<UnlockedSession | null> {
    const held = readHeld(await area.get(heldName));
    const seen = readSeen(await area.get(seenName));
    if (!held || !seen) return null;
    const time = now();
    const reason = reasonToLock(held, seen, time);
    if (reason) {
      await end(reason);
      return null;
    }
    if (time > seen.lastSeen) await area.set(seenName, { ...seen, lastSeen: time });
    const key = fromBase64(held.key);
    const locksAt = Math.min(seen.idleDeadline, held.absoluteDeadline);
    return key && { vaultId: held.vaultId, epoch: held.epoch, key, locksAt };
  }

  async function touch(): Promise<void> {
    if (!(await current())) return;
    const seen = readSeen(await area.get(seenName));
    await saveSeen(Math.max(now(), seen?.lastSeen ?? 0));
  }

  async function end(reason: LockReason): Promise<void> {
    await area.remove(heldName);
    await area.remove(seenName);
    await area.set(reasonName, reason);
  }

  async function reason(): Promise<LockReason> {
    const kept = await area.get(reasonName);
    return reasons.find((one) => one === kept) ?? 'browser-closed';
  }

  return { start, current, touch, end, reason };
}

function reasonToLock(held: Held, seen: Seen, time: number): LockReason | null {
  if (time < seen.lastSeen - clockSlack) return 'clock-back';
  if (time < Math.min(held.absoluteDeadline, seen.idleDeadline)) return null;
  return held.absoluteDeadline <= seen.idleDeadline ? 'absolute' : 'idle';
}

function readHeld(value: unknown): Held | null {
  if (typeof value !== 'object' || value === null) return null;
  const { vaultId, epoch, key, unlockedAt, absoluteDeadline }: Partial<Held> = value;
  const whole =
    typeof vaultId === 'string' &&
    typeof key === 'string' &&
    [epoch, unlockedAt, absoluteDeadline].every(isNumber);
  return whole ? (value as Held) : null; // every field was looked at above
}

function readSeen(value: unknown): Seen | null {
  if (typeof value !== 'object' || value === null) return null;
  const { idleDeadline, lastSeen }: Partial<Seen> = value;
  return isNumber(idleDeadline) && isNumber(lastSeen) ? (value as Seen) : null; // every field was looked at above
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
