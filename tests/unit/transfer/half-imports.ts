import { vi } from 'vitest';
import type { ImportedEntry } from '../../../lib/core/imported.ts';
import { extension, testWorld } from '../background/world.ts';
import { bytesOf, dieAtPut, dump } from '../vault/rows.ts';

/** Imports that were cut off in the midst of their writes, and what came of them. */
export interface HalfImports {
  /** Takes readable entries into a vault whose background dies at one of its writes, or now and then at none. */
  take(entries: readonly ImportedEntry[], pick: (below: number) => number): Promise<void>;
  cut: number;
  /** Those that were let through. */
  whole: number;
  /** Those that left anything but what was there before, or not all of what they should have left. */
  partial: number;
}

/** How often one is let through: a vault that takes all it is given would soon find nothing new. */
const letThrough = 50;

/** A vault with an account in it, that imports are taken into as a page asks for it. */
export function halfImports(): HalfImports {
  let open: Awaited<ReturnType<typeof freshVault>> | null = null;
  const counted: HalfImports = {
    cut: 0,
    whole: 0,
    partial: 0,
    async take(entries, pick) {
      const accounts = entries.filter((entry) => 'enrolment' in entry);
      if (accounts.length === 0) return;
      open ??= await freshVault();
      const { handlers, databaseName, deps } = open;
      const { standings } = await handlers['transfer.compare']({ accounts }, extension);
      const fresh = standings.filter(({ is }) => is === 'new').length;
      // What is all there already writes nothing.
      if (fresh === 0) return;
      const before = bytesOf(await dump(databaseName));
      const held = (await deps.vault.list()).length;
      const isSpared = (counted.cut + counted.whole) % letThrough === letThrough - 1;
      // A row for each that is new, and those of index, log, snapshot and manifest.
      const last = isSpared ? Number.POSITIVE_INFINITY : pick(fresh + 4);
      const begun = dieAtPut(last);
      const added = await handlers['transfer.take']({ accounts, take: [] }, extension).then(
        (done) => done.added,
        () => null,
      );
      vi.restoreAllMocks();
      if (begun() > last) {
        counted.cut += 1;
        if (added !== null || !bytesOf(await dump(databaseName)).equals(before)) counted.partial += 1;
      } else {
        counted.whole += 1;
        if ((await deps.vault.list()).length !== held + (added ?? Number.NaN)) counted.partial += 1;
        open = null;
      }
    },
  };
  return counted;
}

async function freshVault() {
  const world = testWorld();
  await world.handlers['vault.create']({ password: null }, extension);
  const enrolment = {
    type: 'totp',
    secret: 'JBSWY3DPEHPK3PXP',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    issuer: 'Kept',
    account: 'before',
  } as const;
  await world.handlers['transfer.take']({ accounts: [{ enrolment, origins: [] }], take: [] }, extension);
  return world;
}
