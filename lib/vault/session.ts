import type { LockReason } from '../core/types.ts';
import { fromBase64, toBase64 } from '../crypto/bytes.ts';
import { makeKeyPlace } from './key-place.ts';

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
  /** Moves the idle deadline on; false when locked. */
  touch(): Promise<boolean>;
  /** The minutes changed: counts the idle deadline anew, from the last use. Does nothing when locked. */
  retime(): Promise<void>;
  end(reason: LockReason): Promise<void>;
  /** Whether a vault without a password may open. */
  mayOpenAlone(): Promise<boolean>;
  /** Why it is locked. Without a word from us the browser has forgotten everything. */
  reason(): Promise<LockReason>;
}

const minute = 60_000;
const absoluteLimit = 8 * 60 * minute;
const idleDefault = 15;
/** How far a clock may be set back before that counts as an attempt to stretch the deadline, ms; `seenStep` more at the most. */
const clockSlack = 5000;
/** How far the time that was seen may lie behind before it is written again, ms: every act sees it, and writing asks another process. */
const seenStep = 1000;

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
  'memory-only',
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
  lastUse: number;
  idleDeadline: number;
  /** The latest time that was ever seen. */
  lastSeen: number;
}

/** What a session needs of the world. */
export interface SessionWorld {
  area: SessionArea;
  /** ms since 1970. */
  now(): number;
  autoLockMinutes(): number | Promise<number>;
  mayOpenAlone(): boolean | Promise<boolean>;
  /** Strict: the key lies in this worker's memory alone and goes with it. */
  memoryOnly(): boolean | Promise<boolean>;
}

export function openSession(world: SessionWorld): Session {
  const { area, now, autoLockMinutes, memoryOnly } = world;
  const place = makeKeyPlace(area, heldName, memoryOnly);
  let last: { text: string; bytes: Uint8Array } | null = null;

  async function start({
    vaultId,
    epoch,
    key,
  }: Pick<UnlockedSession, 'vaultId' | 'epoch' | 'key'>): Promise<void> {
    const unlockedAt = now();
    const absoluteDeadline = unlockedAt + absoluteLimit;
    await saveSeen(unlockedAt, unlockedAt);
    const held: Held = { vaultId, epoch, key: toBase64(key), unlockedAt, absoluteDeadline };
    await place.put(held);
    await area.remove(reasonName);
  }

  async function saveSeen(lastUse: number, lastSeen: number): Promise<void> {
    const minutes = await autoLockMinutes();
    const idle = Number.isFinite(minutes) && minutes > 0 ? minutes : idleDefault;
    const seen: Seen = { lastUse, idleDeadline: lastUse + idle * minute, lastSeen };
    await area.set(seenName, seen);
  }

  async function current(): Promise<UnlockedSession | null> {
    // Both at once, since each asks another process, and every act asks for them.
    const [taken, kept] = await Promise.all([place.take(), area.get(seenName)]);
    const held = readHeld(taken);
    const seen = readSeen(kept);
    if (seen && !held && (await memoryOnly())) await end('memory-only');
    if (!held || !seen) return null;
    const time = now();
    const reason = reasonToLock(held, seen, time);
    if (reason) {
      await end(reason);
      return null;
    }
    if (time > seen.lastSeen + seenStep) await area.set(seenName, { ...seen, lastSeen: time });
    const key = keyOf(held);
    const locksAt = Math.min(seen.idleDeadline, held.absoluteDeadline);
    return key && { vaultId: held.vaultId, epoch: held.epoch, key, locksAt };
  }

  /** The same bytes each time, so that what is drawn from them is drawn once. */
  function keyOf({ key }: Held): Uint8Array | null {
    if (last?.text !== key) {
      const bytes = fromBase64(key);
      last = bytes && { text: key, bytes };
    }
    return last?.bytes ?? null;
  }

  async function touch(): Promise<boolean> {
    if (!(await current())) return false;
    const seen = readSeen(await area.get(seenName));
    await saveSeen(now(), Math.max(now(), seen?.lastSeen ?? 0));
    return true;
  }

  async function retime(): Promise<void> {
    if (!(await current())) return;
    const seen = readSeen(await area.get(seenName));
    if (seen) await saveSeen(seen.lastUse, seen.lastSeen);
  }

  async function end(reason: LockReason): Promise<void> {
    last = null;
    await place.wipe();
    await area.remove(seenName);
    await area.set(reasonName, reason);
  }

  async function reason(): Promise<LockReason> {
    const kept = await area.get(reasonName);
    return reasons.find((one) => one === kept) ?? 'browser-closed';
  }

  const mayOpenAlone = async () => world.mayOpenAlone();

  return { start, current, touch, retime, end, mayOpenAlone, reason };
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
  const { lastUse, idleDeadline, lastSeen }: Partial<Seen> = value;
  return [lastUse, idleDeadline, lastSeen].every(isNumber) ? (value as Seen) : null; // every field was looked at above
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
