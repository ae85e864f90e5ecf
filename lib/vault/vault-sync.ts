import { AppError } from '../core/errors.ts';
import type { SyncStanding } from '../core/sync-standing.ts';
import { drawBytes, randomId, toBase64 } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import { rewrap } from '../crypto/recovery.ts';
import { keyLength } from '../crypto/seal.ts';
import type { Secret } from '../crypto/slots.ts';
import { makePasswordSlot } from '../crypto/slots.ts';
import type { FileSlot } from './backup-file.ts';
import { readHeader, requireHeader, slotsOf } from './header.ts';
import { noLedgers } from './ledgers.ts';
import type { Done } from './log.ts';
import { type ExchangeParts, exchange, type SharedArea } from './sync-exchange.ts';
import { openHead, readHead, writeHead } from './sync-head.ts';
import { headName, shelfName } from './sync-layout.ts';
import type { SyncJoined, SyncLedger } from './sync-ledger.ts';
import { shelfCount } from './sync-shelf.ts';
import { keyOf } from './sync-standing.ts';
import type { View } from './view.ts';
import { openLedger } from './view.ts';

/** Several browsers in step, by what the browser itself shares between its installations. Needs an open vault. */
export interface VaultSync {
  /** Takes in what other browsers did and shares what was done here; where nothing changed since, it costs two readings. */
  exchange(area: SharedArea): Promise<SyncStanding>;
  /**
   * Shares this vault's accounts from now on, under a key that this password and its recovery key open. `found` = another
   * vault is shared there, and `replace` does not say that it shall give way. Also renews the key after a change of
   * password: what opened it before opens nothing any more. Throws `bad-request` for a vault without a password.
   */
  beginSync(
    area: SharedArea,
    password: string,
    replace: boolean,
  ): Promise<'begun' | 'wrong-password' | 'found'>;
  /** Joins what is shared there by the password, or the recovery key, that opens it. `nothing` = nothing is shared. */
  joinSync(area: SharedArea, secret: Secret): Promise<'joined' | 'wrong-password' | 'nothing'>;
  /** What opens the vault changed in a way that the others need not know of. */
  keepSync(): Promise<void>;
  /** Not in step any more; `forAll` takes away what is shared, and the other browsers hear of it. Accounts stay. */
  endSync(area: SharedArea, forAll: boolean): Promise<'ended' | 'later'>;
}

interface Parts extends ExchangeParts {
  kdf: KdfCost;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openVaultSync(parts: Parts): VaultSync {
  const { access, change, random, kdf, inTurn } = parts;
  /** After which nothing was to be done, and what that came to. */
  let quiet: { revision: number; values: string; standing: SyncStanding } | null = null;

  async function ledgerNow(): Promise<{ view: View; ledger: SyncLedger }> {
    const view = await access.view(['sync']);
    return { view, ledger: (await openLedger(view, 'sync'))?.value ?? noLedgers.sync };
  }

  function keep(value: SyncLedger, done: Done[]): Promise<null> {
    return change(['sync'], () => ({
      answer: null,
      change: { put: [{ kind: 'ledger', id: 'sync', value }], drop: [], done },
    }));
  }

  async function run(area: SharedArea): Promise<SyncStanding> {
    const { manifest } = await access.view([]);
    const values = JSON.stringify(await area.read());
    if (quiet?.revision === manifest.revision && quiet.values === values) return quiet.standing;
    const standing = await exchange(parts, area);
    const after = await access.view([]);
    const isQuiet = standing.state !== 'waiting' && after.manifest.revision === manifest.revision;
    quiet = isQuiet ? { revision: manifest.revision, values, standing: { ...standing, news: 0 } } : null;
    return standing;
  }

  async function begin(area: SharedArea, password: string, replace: boolean) {
    if ((await access.prove(password)) === 'wrong-password') return 'wrong-password';
    const { view, ledger } = await ledgerNow();
    const { joined } = ledger;
    const slots = slotsOf(requireHeader(readHeader(view.rows.header, true, false)));
    if (!slots.some(({ type }) => type === 'password')) throw new AppError('bad-request');
    const head = readHead((await area.read())[headName]);
    if (head === 'newer') throw new AppError('vault-newer');
    const isOthers = head !== null && !head.ended && head.group !== joined?.group;
    if (isOthers && !replace) return 'found';
    const { vaultId, epoch: vaultEpoch } = view.vault;
    const key = drawBytes(random, keyLength);
    const ways: FileSlot[] = [await makePasswordSlot(key, vaultId, password, kdf, random)];
    const recovery = slots.find((slot) => slot.type === 'recovery');
    if (recovery) ways.push(await rewrap(recovery, key, vaultId, random));
    const highest = Math.max(joined?.epoch ?? 0, head?.group === joined?.group ? (head?.epoch ?? 0) : 0);
    const facts = { group: joined?.group ?? randomId(random), epoch: highest + 1 };
    const next: SyncJoined = {
      graves: {},
      seen: [],
      heardAt: null,
      olderAt: null,
      ...joined,
      ...facts,
      vaultEpoch,
      key: toBase64(key),
      head: await writeHead({ ...facts, vaultId, slots: ways, ended: false }, key),
    };
    await keep({ joined: next, endedAt: null }, joined ? [] : [{ act: 'sync-on', record: null }]);
    await exchange(parts, area, 'head');
    return 'begun';
  }

  async function join(area: SharedArea, secret: Secret) {
    const { view, ledger } = await ledgerNow();
    const text = (await area.read())[headName];
    const head = readHead(text);
    if (head === 'newer') throw new AppError('vault-newer');
    if (head === null || head.ended || typeof text !== 'string') return 'nothing';
    const key = await openHead(head, secret);
    if (key === null) return 'wrong-password';
    const { group, epoch } = head;
    const again = ledger.joined?.group === group ? ledger.joined : null;
    const joined: SyncJoined = {
      group,
      epoch,
      key: toBase64(key),
      vaultEpoch: view.vault.epoch,
      head: text,
      seen: [],
      graves: again?.graves ?? {},
      heardAt: again?.heardAt ?? null,
      olderAt: null,
    };
    await keep({ joined, endedAt: null }, [{ act: 'sync-joined', record: null }]);
    await exchange(parts, area, again ? 'usual' : 'join');
    return 'joined';
  }

  async function end(area: SharedArea, forAll: boolean) {
    const { joined } = (await ledgerNow()).ledger;
    if (joined && forAll) {
      const { group, epoch } = joined;
      const last = await writeHead({ group, epoch, vaultId: '', slots: [], ended: true }, keyOf(joined));
      const shelves = Array.from({ length: shelfCount }, (_, at) => [shelfName(at), '']);
      const written = await area.write({ ...Object.fromEntries(shelves), [headName]: last });
      if (written === 'later') return 'later';
    }
    if (joined) await keep(noLedgers.sync, [{ act: 'sync-off', record: null }]);
    return 'ended';
  }

  return {
    exchange: (area) => inTurn(() => run(area)),
    beginSync: (area, password, replace) => inTurn(() => begin(area, password, replace)),
    joinSync: (area, secret) => inTurn(() => join(area, secret)),
    keepSync: () =>
      inTurn(async () => {
        const { view, ledger } = await ledgerNow();
        if (ledger.joined)
          await keep({ ...ledger, joined: { ...ledger.joined, vaultEpoch: view.vault.epoch } }, []);
      }),
    endSync: (area, forAll) => inTurn(() => end(area, forAll)),
  };
}
