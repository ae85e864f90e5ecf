import type { Bytes } from '../crypto/bytes.ts';
import { fromBase64, toBase64 } from '../crypto/bytes.ts';
import { canonical } from '../crypto/canonical.ts';
import { keyFor } from '../crypto/keys.ts';
import { mac, macHolds } from '../crypto/mac.ts';
import type { Secret } from '../crypto/slots.ts';
import { openSlot } from '../crypto/slots.ts';
import type { FileSlot } from './backup-file.ts';
import { readFileSlot, slotJson } from './backup-file.ts';
import { parseBounded } from './backup-json.ts';
import { readCount, readFlag, readList, readObject, readText } from './shape.ts';

const version = 1;

/** What lies in the clear beside what browsers share: how its key is opened. Sealed against any change. */
export interface SyncHead {
  group: string;
  epoch: number;
  /** The vault whose ways in these are. */
  vaultId: string;
  slots: FileSlot[];
  /** Nothing is shared any more. */
  ended: boolean;
}

export async function writeHead(head: SyncHead, key: Uint8Array): Promise<string> {
  const json = headJson(head);
  return JSON.stringify({ ...json, seal: toBase64(await sealOf(json, key)) });
}

/** `newer` = of a later version; null = nothing that can be used. Says nothing of who wrote it. */
export function readHead(value: unknown): (SyncHead & { seal: Bytes }) | 'newer' | null {
  try {
    const {
      version: number,
      group,
      epoch,
      vaultId,
      slots,
      ended,
      seal,
    } = readObject(parseBounded(readText(value)));
    if (readCount(number) > version) return 'newer';
    const bytes = fromBase64(readText(seal));
    if (bytes === null) return null;
    return {
      group: readText(group),
      epoch: readCount(epoch),
      vaultId: readText(vaultId),
      slots: readList(slots, readFileSlot),
      ended: readFlag(ended),
      seal: bytes,
    };
  } catch {
    return null;
  }
}

/** Whether the holder of this key wrote it. */
export async function headHolds(head: SyncHead & { seal: Bytes }, key: Uint8Array): Promise<boolean> {
  return macHolds(await keyFor(key, 'sync-head'), canonical(headJson(head)), head.seal);
}

/** The shared key by a password or a recovery key; null where neither opens it, or the head is not its. */
export async function openHead(head: SyncHead & { seal: Bytes }, secret: Secret): Promise<Bytes | null> {
  for (const slot of head.slots) {
    const key = await openSlot(slot, head.vaultId, secret).catch(() => null); // a point on no curve
    if (key !== null) return (await headHolds(head, key)) ? key : null;
  }
  return null;
}

async function sealOf(json: ReturnType<typeof headJson>, key: Uint8Array): Promise<Bytes> {
  return mac(await keyFor(key, 'sync-head'), canonical(json));
}

function headJson({ group, epoch, vaultId, slots, ended }: SyncHead) {
  return { version, group, epoch, vaultId, slots: slots.map(slotJson), ended };
}
