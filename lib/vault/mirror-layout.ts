import type { PackedCopy } from './mirror-copy.ts';
import { copyAfter, readCopy } from './mirror-copy.ts';
import { unpack } from './packed.ts';
import type { SealedRow } from './schema.ts';
import { readRow } from './sealed.ts';
import { damaged, orNone, readCount, readObject, readText } from './shape.ts';
import type { Floor } from './witness.ts';

// How mirror and witness lie in their area, and how they are read back: nothing of it is believed.

export const witnessName = 'vault.witness';
export const headName = 'vault.mirror';
/** The id of a vault that is about to take the place of the one that the copy is of. */
export const nextName = 'vault.mirror.next';
export const baseName = 'vault.mirror.base';
export const stepName = (revision: number) => `vault.mirror.${revision}`;
export const ours = /^vault\.(witness|mirror)(\.|$)/;

/** What lies there, without reading all of it. */
export interface Head extends Floor {
  /** Revision of the base; `revision` is that of the last step. */
  base: number;
}

/** The copy of one revision. Throws `vault-damaged` where it cannot be read, or nothing leads to it. */
export function copyAt(values: { [name: string]: unknown }, { base }: Head, revision: number): PackedCopy {
  let copy = readCopy(values[baseName]);
  for (let at = base + 1; at <= revision; at++) {
    // Not every revision has a step of its own: the next one that is there must lead on from the last.
    const step = values[stepName(at)];
    if (step !== undefined) copy = copyAfter(copy, step);
  }
  if (copy.manifest.revision !== revision) throw damaged();
  return copy;
}

export function isStepUpTo(name: string, revision: number): boolean {
  const [, digits] = /^vault\.mirror\.(\d+)$/.exec(name) ?? [];
  return digits !== undefined && Number(digits) <= revision;
}

export function readHead(value: unknown): Head | null {
  return orNone(() => {
    const { base, ...floor } = readObject(value);
    return { ...readFloor(floor), base: readCount(base) };
  });
}

function readFloor({ vaultId, epoch, revision }: { [name: string]: unknown }): Floor {
  return { vaultId: readText(vaultId), epoch: readCount(epoch), revision: readCount(revision) };
}

export function readWitness(value: unknown): { floor: Floor; row: SealedRow } | null {
  return orNone(() => {
    const { vaultId, epoch, row: packed } = readObject(value);
    const row = readRow(unpack(packed));
    return { floor: readFloor({ vaultId, epoch, revision: row.revision }), row };
  });
}

/** Mirror and witness are written one after the other: the later of both counts. */
export function floorOf(values: { [name: string]: unknown }): Floor | null {
  const head = readHead(values[headName]);
  const witness = readWitness(values[witnessName])?.floor ?? null;
  const floor = !head || !witness ? (head ?? witness) : laterFloor(head, witness);
  const next = values[nextName];
  return floor && typeof next === 'string' ? { ...floor, next } : floor;
}

function laterFloor(head: Floor, witness: Floor): Floor {
  const isLater =
    witness.epoch > head.epoch || (witness.epoch === head.epoch && witness.revision > head.revision);
  return isLater ? witness : head;
}
