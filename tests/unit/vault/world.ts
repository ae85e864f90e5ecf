import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { expect, vi } from 'vitest';
import type { Enrolment } from '../../../lib/core/types.ts';
import type { VaultArea } from '../../../lib/vault/area.ts';
import type { SessionArea } from '../../../lib/vault/session.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import type { VaultWorld } from '../../../lib/vault/vault-world.ts';
import { dump, rowOf } from './rows.ts';

export const password = 'a password of tests';
export const start = Date.UTC(2026, 2, 19, 9);
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** Argon2id at the lowest that the caps allow. */
const cheapKdf = { memory: 8 * 1024, passes: 1, lanes: 1 };

/** A session area whose memory can be looked into. */
export interface TestArea extends SessionArea {
  kept: Map<string, unknown>;
}

export function makeArea(): TestArea {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async (key) => structuredClone(kept.get(key)),
    set: async (key, value) => void kept.set(key, structuredClone(value)),
    remove: async (key) => void kept.delete(key),
  };
}

export interface TestWorld extends VaultWorld {
  session: TestArea;
  area: TestValues;
  databaseName: string;
  clock: { now: number };
  idleMinutes: number;
}

/** An area whose memory can be looked into, and which can be made to fail. */
export interface TestValues extends VaultArea {
  kept: Map<string, unknown>;
  /** What every writing is refused with; null = nothing. */
  refusal: { error: Error | null };
}

export function makeValues(): TestValues {
  const kept = new Map<string, unknown>();
  const refusal: TestValues['refusal'] = { error: null };
  return {
    kept,
    refusal,
    get: async (names) =>
      structuredClone(
        Object.fromEntries([...kept].filter(([name]) => names === null || names.includes(name))),
      ),
    set: async (values) => {
      if (refusal.error) throw refusal.error;
      // As the browser does: what is no JSON would not come back.
      for (const [name, value] of Object.entries(values)) kept.set(name, JSON.parse(JSON.stringify(value)));
    },
    remove: async (names) => {
      for (const name of names) kept.delete(name);
    },
  };
}

/** An area in which nothing stays: what a database tells by itself. */
export function noValues(): TestValues {
  return { ...makeValues(), set: async () => {} };
}

/** So many days go by in which the vault is opened now and then, as by a person who uses it. */
export async function passDays(
  world: TestWorld,
  vault: Vault,
  days: number,
  secret = password,
): Promise<void> {
  for (let left = days; left > 0; left -= 5) {
    world.clock.now += Math.min(left, 5) * day;
    await vault.unlock(secret);
    await vault.note([{ act: 'unlocked', record: null }]);
  }
}

let worlds = 0;

/** A world of its own: a database nobody else has, a clock that stands still. */
export function makeWorld(changes: Partial<TestWorld> = {}): TestWorld {
  const clock = { now: start };
  const world: TestWorld = {
    clock,
    idleMinutes: 15,
    now: () => clock.now,
    random: (length) => new Uint8Array(randomBytes(length)),
    session: makeArea(),
    area: makeValues(),
    databaseName: `vault-${worlds++}`,
    autoLockMinutes: () => world.idleMinutes,
    kdf: cheapKdf,
    ...changes,
  };
  return world;
}

/** A world with an unlocked vault in it. */
export async function makeVault(
  secret: string | null = password,
  changes: Partial<TestWorld> = {},
): Promise<{ world: TestWorld; vault: Vault }> {
  const world = makeWorld(changes);
  const vault = openVault(world);
  await vault.create(secret);
  return { world, vault };
}

export function enrolment(changes: Partial<Enrolment> = {}): Enrolment {
  return {
    type: 'totp',
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    issuer: 'Example',
    account: 'someone@example.com',
    ...changes,
  };
}

export const hotp = (counter: number) => enrolment({ type: 'hotp', period: 0, counter });

export function codeIs(code: string): unknown {
  return expect.objectContaining({ name: 'AppError', code });
}

/** The second copy is written after the answer: this waits until all of it is there. */
export async function settled(world: TestWorld): Promise<void> {
  const { revision } = rowOf(await dump(world.databaseName), 'manifest');
  const written = () => expect(world.area.kept.get('vault.witness')).toMatchObject({ row: { revision } });
  await vi.waitFor(written, { timeout: 10_000 });
}
