import { AppError } from '../core/errors.ts';
import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import { drawBytes } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import type { PasskeySlot } from '../crypto/passkey.ts';
import { keyLength } from '../crypto/seal.ts';
import type { Secret, Slot } from '../crypto/slots.ts';
import { makePasswordSlot } from '../crypto/slots.ts';
import type { Access } from './access.ts';
import type { VaultDatabase } from './db.ts';
import { openDraft, sealDraft } from './draft.ts';
import { makeHeader, readHeader, requireHeader, slotsOf } from './header.ts';
import type { Done } from './log.ts';
import type { Mirror } from './mirror.ts';
import { rekey } from './rekey.ts';
import type { Header } from './schema.ts';
import type { Session } from './session.ts';
import type { View } from './view.ts';
import type { WaysChange } from './ways.ts';
import { isCheap, waysAfter } from './ways.ts';

/** What opens the vault. */
export interface VaultWays {
  /** 32 random bytes that may become a recovery key. */
  drawRecoveryKey(): Bytes;
  /** The kinds of ways in, locked or not. Throws `vault-missing`, `vault-damaged`, `vault-newer`. */
  ways(): Promise<Slot['type'][]>;
  /** Which passkey opens it and what that is asked, locked or not; null where none does. Throws as `ways`. */
  passkey(): Promise<Pick<PasskeySlot, 'credential' | 'salt'> | null>;
  /**
   * Changes what opens the vault: a new vault key, everything sealed anew under it in one transaction, and the vault
   * open by it. What opened it before and is not among the new ways opens nothing any more. Works on a locked vault
   * too, since what is `given` must open it. The caller checks the rules for passwords.
   *
   * @param carry called once it is changed, with what turns a draft that the old key sealed into one that the new key
   * seals (null for what it did not seal). It may ask the vault nothing, whose turn it is.
   */
  changeWays(given: Secret, change: WaysChange, carry?: Carry): Promise<'changed' | 'wrong-secret'>;
}

export type Carry = (reseal: (sealed: string) => Promise<string | null>) => Promise<void>;

interface Parts {
  db: VaultDatabase;
  mirror: Pick<Mirror, 'copyAll'>;
  access: Access;
  session: Session;
  now(): number;
  random: RandomBytes;
  kdf: KdfCost;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

/** Each lost race is another's win, and re-keying is dear: more of them in a row mean that something else is wrong. */
const mostAttempts = 5;

export function openWays({ db, mirror, access, session, now, random, kdf, inTurn }: Parts): VaultWays {
  async function headerNow(): Promise<Header> {
    const { header, occupied, newerStore } = await db.read([]);
    return requireHeader(readHeader(header, occupied, newerStore));
  }

  async function changeOnce(
    given: Secret,
    change: WaysChange,
    carry: Carry,
  ): Promise<'changed' | 'wrong-secret' | 'lost'> {
    const view = await access.viewAll(given);
    if (view === null) return 'wrong-secret';
    if (view.vault.readOnly) throw new AppError('vault-newer');
    const { slots, schema, facts } = partsOf(view);
    const { vaultId, epoch } = facts;
    const next = await waysAfter({ random, kdf }, slotsOf({ slots }), vaultId, given, change);
    const old = await db.readSnapshots(true);
    const rows = await rekey(view, old, next.key, doneBy(given, change), { now: now(), random });
    const header = await makeHeader({ ...facts, epoch: epoch + 1 }, next.slots, next.key, schema);
    if (!(await db.replace({ vaultId, epoch, revision: view.manifest.revision }, header, rows)))
      return 'lost';
    await session.start({ vaultId, epoch: epoch + 1, key: next.key });
    const copied = { revision: rows.manifest.revision, count: view.manifest.count };
    try {
      // At once: what waits opens by nothing until then, while the old copy opens by what it was made for.
      await carry(async (sealed) => {
        const text = await openDraft(view.vault, sealed);
        return text === null ? null : sealDraft({ key: next.key, vaultId, schema }, text, random);
      });
    } finally {
      await mirror.copyAll({ key: next.key, vaultId, epoch: epoch + 1, schema }, copied);
    }
    return 'changed';
  }

  return {
    drawRecoveryKey: () => drawBytes(random, keyLength),
    ways: () => inTurn(async () => slotsOf(await headerNow()).map(({ type }) => type)),
    passkey: () =>
      inTurn(async () => {
        const slot = slotsOf(await headerNow()).find(({ type }) => type === 'passkey');
        return slot?.type === 'passkey' ? { credential: slot.credential, salt: slot.salt } : null;
      }),
    changeWays: (given, change, carry = async () => {}) =>
      inTurn(async () => {
        for (let attempt = 0; attempt < mostAttempts; attempt++) {
          const outcome = await changeOnce(given, change, carry);
          if (outcome !== 'lost') return outcome;
        }
        throw new AppError('vault-busy');
      }),
  };
}

function doneBy(given: Secret, { password, recovery, passkey }: WaysChange): Done[] {
  const acts: Done['act'][] = [];
  if (given instanceof Uint8Array) acts.push('recovery-used');
  if (password !== undefined) acts.push(password === null ? 'password-removed' : 'password-changed');
  if (recovery !== undefined) acts.push(recovery === null ? 'recovery-removed' : 'recovery-made');
  if (passkey !== undefined) acts.push(passkey === null ? 'passkey-removed' : 'passkey-made');
  return acts.map((act) => ({ act, record: null }));
}

/** A header taken apart; what this version does not know of it stays among the facts. */
function partsOf({ rows }: View) {
  const { magic, schema, slots, seal, ...facts } = requireHeader(readHeader(rows.header, true, false));
  return { schema, slots, facts };
}

/**
 * Makes a password slot that is cheaper to guess at than new ones are as dear as they: same password, same vault key.
 * False where there is nothing to do or another was faster.
 */
export async function raiseCost(
  { db, mirror, access, random, kdf }: Pick<Parts, 'db' | 'mirror' | 'access' | 'random' | 'kdf'>,
  password: string,
): Promise<boolean> {
  const view = await access.view([]);
  const { slots, schema, facts } = partsOf(view);
  const cheap = slots.map((slot) => slotsOf({ slots: [slot] }).some((known) => isCheap(known, kdf)));
  if (view.vault.readOnly || !cheap.includes(true)) return false;
  const { key } = view.vault;
  const { vaultId, epoch } = facts;
  const raised = await makePasswordSlot(key, vaultId, password, kdf, random);
  const next = slots.map((slot, at) => (cheap[at] ? raised : slot));
  const header = await makeHeader(facts, next, key, schema);
  const replaced = await db.replace({ vaultId, epoch, revision: view.manifest.revision }, header, null);
  if (replaced) await mirror.copyAll(view.vault, view.manifest);
  return replaced;
}
