import type { RandomBytes } from '../crypto/bytes.ts';
import type { VaultArea } from './area.ts';
import { isOf } from './is-of.ts';
import { makeManifestReader } from './manifest.ts';
import type { PackedCopy, VaultCopy } from './mirror-copy.ts';
import { lastSteps, packCopy, packStep, unpackCopy } from './mirror-copy.ts';
import type { Head } from './mirror-layout.ts';
import {
  baseName,
  copyAt,
  headName,
  isStepUpTo,
  ours,
  readHead,
  stepName,
  witnessName,
} from './mirror-layout.ts';
import { pack } from './packed.ts';
import type { Manifest } from './schema.ts';
import { readRow, type SealContext } from './sealed.ts';
import { damaged, orNone, readObject, readText } from './shape.ts';
import type { SealedChange, StoredRows } from './stored.ts';
import { looseRows, withWholeRows } from './whole-rows.ts';
import { sealWitness } from './witness.ts';

/** The second copy in its area: one copy, and behind it each change as a step. What the area throws, all of it throws. */
export interface Journal {
  head(): Promise<Head | null>;
  /** Writes the next change behind what lies there, in one act. `count` = how many records there are then. */
  writeStep(vault: Keyed, head: Head, change: SealedChange, count: number): Promise<Head>;
  /** Plays steps into the base where there are many. */
  shorten(vault: Keyed, head: Head, facts: Facts): Promise<void>;
  /** Makes all of it anew from what the database holds; what only the copy before it has stays. Null where there is no vault. */
  writeBase(vault: Keyed, facts: Facts): Promise<Head | null>;
  /** The last revisions, the newest first: none where nothing can be read. */
  copies(): Promise<VaultCopy[]>;
  /** The first of these, without the cost of the others; null where nothing can be read. */
  newest(): Promise<VaultCopy | null>;
  /** The last revision as it lies there; null where nothing can be read. */
  packed(): Promise<PackedCopy | null>;
  /** What lies there of it, by name. */
  names(): Promise<string[]>;
}

/** As {@link Journal.copies}, one at a time. */
function* readCopies(values: { [name: string]: unknown }): Generator<VaultCopy> {
  const head = readHead(values[headName]);
  if (!head) return;
  for (let revision = head.revision; revision >= head.revision - lastSteps; revision--) {
    const copy = revision < head.base ? null : orNone(() => unpackCopy(copyAt(values, head, revision)));
    if (copy) yield copy;
  }
}

/** A vault with its key, which seals the witness. */
export type Keyed = SealContext & { epoch: number };

export type Facts = Pick<Manifest, 'revision' | 'count'>;

/** More steps than this are played into the base; the last ones stay steps. */
const mostSteps = 64;

interface World {
  area: VaultArea;
  /** All that the database holds. */
  readAll(): Promise<StoredRows>;
  random: RandomBytes;
}

export function openJournal({ area, readAll, random }: World): Journal {
  async function headNow(): Promise<Head | null> {
    return readHead((await area.get([headName]))[headName]);
  }

  async function writeStep(vault: Keyed, head: Head, change: SealedChange, count: number): Promise<Head> {
    const { revision } = change.manifest;
    const next: Head = { ...head, revision };
    await area.set({
      [stepName(revision)]: packStep(change),
      [headName]: next,
      [witnessName]: await witnessOf(vault, { revision, count }),
    });
    return next;
  }

  async function shorten(vault: Keyed, head: Head, facts: Facts): Promise<void> {
    if (head.revision - head.base <= mostSteps) return;
    // What nothing can be played into would lie there for ever, and grow.
    if (!(await playIntoBase(head))) await writeBase(vault, facts);
  }

  async function writeBase(vault: Keyed, facts: Facts): Promise<Head | null> {
    const stored = await readAll();
    if (stored.header === undefined || stored.manifest === undefined) return null;
    const before = await area.get(null);
    const copy = await wholeCopy(vault, stored, before);
    const vaultId = readText(readObject(stored.header)['vaultId']);
    const { revision } = copy.rows.manifest;
    const head: Head = { vaultId, epoch: vault.epoch, base: revision, revision };
    await area.set({ [baseName]: packCopy(copy), [headName]: head });
    await area.set({ [witnessName]: await witnessOf(vault, facts) });
    const left = Object.keys(before).filter((name) => ours.test(name));
    await area.remove(left.filter((name) => ![headName, baseName, witnessName].includes(name)));
    return head;
  }

  /**
   * What the database holds, but for rows that open in the copy that lies there alone. Throws `vault-damaged` where there is
   * no manifest that opens, or no list: that copy stays then.
   */
  async function wholeCopy(
    vault: Keyed,
    stored: StoredRows,
    values: { [name: string]: unknown },
  ): Promise<VaultCopy> {
    const head = readHead(values[headName]);
    const older = isOf(head, vault)
      ? orNone(() => unpackCopy(copyAt(values, head, head.revision)).rows)
      : null;
    const row = readRow(stored.manifest);
    const manifest = await makeManifestReader().open(vault, row);
    const rows = await withWholeRows(vault, manifest, looseRows(stored), older ? [older] : []);
    const { index } = rows;
    if (index === null) throw damaged();
    return { header: stored.header, rows: { ...rows, manifest: row, index } };
  }

  async function witnessOf(vault: Keyed, facts: Facts): Promise<unknown> {
    const { vaultId, epoch } = vault;
    return { vaultId, epoch, row: pack(await sealWitness(vault, facts, random)) };
  }

  /** False where what lies there cannot be read. */
  async function playIntoBase(head: Head): Promise<boolean> {
    const values = await area.get(null);
    const base = head.revision - lastSteps;
    const copy = orNone(() => copyAt(values, head, base));
    if (copy === null) return false;
    await area.set({ [baseName]: copy, [headName]: { ...head, base } });
    await area.remove(Object.keys(values).filter((name) => isStepUpTo(name, base)));
    return true;
  }

  async function namesThere(): Promise<string[]> {
    return Object.keys(await area.get(null)).filter((name) => ours.test(name));
  }

  return {
    head: headNow,
    writeStep,
    shorten,
    writeBase,
    names: namesThere,
    copies: async () => [...readCopies(await area.get(null))],
    async newest() {
      for (const copy of readCopies(await area.get(null))) return copy;
      return null;
    },
    async packed() {
      const values = await area.get(null);
      const head = readHead(values[headName]);
      return head && orNone(() => copyAt(values, head, head.revision));
    },
  };
}
