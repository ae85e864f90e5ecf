import type { SyncStanding } from '../core/sync-standing.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import type { Access } from './access.ts';
import type { Change, ChangeVault, State } from './change.ts';
import { indexId } from './index-record.ts';
import { noLedgers } from './ledgers.ts';
import type { Done } from './log.ts';
import type { AccountRecord, StoredRecord } from './schema.ts';
import { renamed, sameAccounts } from './sync-adopt.ts';
import { readHead } from './sync-head.ts';
import { type OpenShelf, openShelf } from './sync-items.ts';
import { headName, layOut, shelfName, sizeOf } from './sync-layout.ts';
import type { SyncJoined } from './sync-ledger.ts';
import { latestClock, stableText } from './sync-merge.ts';
import { type Reconciled, reconcile } from './sync-reconcile.ts';
import { offShelves, onShelves, shelfCount } from './sync-shelf.ts';
import { keyOf, standingOf } from './sync-standing.ts';
import { openLedger } from './view.ts';

/** What the browser shares between its installations: our items, by their names. */
export interface SharedArea {
  read(): Promise<{ [name: string]: unknown }>;
  /** `later` = the browser takes no more just now. */
  write(items: { [name: string]: string }): Promise<'written' | 'later'>;
}

export interface ExchangeParts {
  access: Access;
  change: ChangeVault;
  random: RandomBytes;
}

/** How an exchange starts: as usual, as the one whose head holds from now on, or as one that has just joined. */
export type Beginning = 'usual' | 'head' | 'join';

const shelves = Array.from({ length: shelfCount }, (_, at) => at);

/** Takes in what other browsers did, and shares what was done here. Never takes from `area` what it cannot open. */
export async function exchange(
  { access, change, random }: ExchangeParts,
  area: SharedArea,
  beginning: Beginning = 'usual',
): Promise<SyncStanding> {
  const view = await access.view(['sync']);
  const ledger = (await openLedger(view, 'sync'))?.value ?? noLedgers.sync;
  const values = await area.read();
  const head = readHead(values[headName]);
  const sizes = new Map(Object.entries(values).map(([name, value]) => [name, sizeOf(name, value)]));
  const used = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const { joined, endedAt } = ledger;
  const facts = { used, endedAt, shared: 0, left: 0, news: 0 };
  if (!joined) {
    const isThere = head !== null && (head === 'newer' || !head.ended);
    return { ...facts, state: isThere ? 'found' : 'off', heardAt: null, olderAt: null };
  }
  const { heardAt, olderAt } = joined;
  const standing = beginning === 'head' ? 'lost' : await standingOf(joined, view.vault.epoch, head);
  if (standing === 'ended') {
    const at = await change(['sync'], ({ stamp }) => ({ answer: stamp.now, change: ended(stamp.now) }));
    return { ...facts, state: 'off', heardAt, olderAt, endedAt: at };
  }
  if (standing !== 'ours' && standing !== 'lost') return { ...facts, state: standing, heardAt, olderAt };

  const whose = { key: keyOf(joined), group: joined.group, epoch: joined.epoch };
  const there = await Promise.all(shelves.map((at) => openShelf(whose, at, values[shelfName(at)])));
  const isOlder =
    beginning === 'usual' &&
    (standing === 'lost' || there.some((one, at) => isBehind(one, at, values, joined)));
  const ids = [...view.manifest.records.map(([id]) => id), indexId, 'sync'];
  const merged = await change(ids, (state) => take(state, there, beginning === 'join', isOlder));
  if (merged === null) return { ...facts, state: 'off', heardAt, olderAt };

  if (standing === 'lost') sizes.set(headName, sizeOf(headName, joined.head));
  const versions = shelves.map((at) => Math.max(there[at]?.version ?? 0, joined.seen[at] ?? 0) + 1);
  const { wanted, news } = merged.reconciled;
  const fitted = await layOut(whose, onShelves(wanted), there, sizes, versions, random);
  const items = { ...fitted.items, ...(standing === 'lost' && { [headName]: joined.head }) };
  const isQuiet = Object.keys(items).length === 0;
  const outcome = isQuiet ? 'written' : await area.write(items);
  if (!isQuiet && outcome === 'written') {
    const written = shelves.map((at) => (shelfName(at) in items ? (versions[at] ?? 0) : 0));
    await change(['sync'], async (state) => ({ answer: null, change: await rememberSeen(state, written) }));
  }
  return {
    ...facts,
    state: outcome === 'later' ? 'waiting' : fitted.left > 0 ? 'full' : 'in-step',
    used: fitted.used,
    shared: wanted.accounts.length - fitted.left,
    left: fitted.left,
    news: news.length,
    heardAt: merged.joined.heardAt,
    olderAt: merged.joined.olderAt,
  };
}

/** A shelf of which something newer was seen before, or which is gone. */
function isBehind(
  shelf: OpenShelf | null,
  at: number,
  values: { [name: string]: unknown },
  { seen }: SyncJoined,
): boolean {
  const known = seen[at] ?? 0;
  return shelf ? shelf.version < known : known > 0 && values[shelfName(at)] === undefined;
}

/** The vault's half of an exchange. Null where another was faster, and ended it. */
async function take(
  { accounts, codes, sites, ledger, stamp }: State,
  there: readonly (OpenShelf | null)[],
  isJoining: boolean,
  isOlder: boolean,
) {
  const before = (await ledger('sync'))?.joined;
  if (!before) return { answer: null, change: null };
  const shared = offShelves(there.flatMap((one) => one?.shelf ?? []));
  const same = isJoining ? sameAccounts(accounts, shared) : new Map<string, string>();
  const trusted = same.size > 0 ? await ledger('trusted') : null;
  const mine =
    same.size > 0 ? renamed(same, accounts, codes.values(), sites, trusted) : { accounts, others: [] };
  const graves = new Map(Object.entries(before.graves));
  const reconciled: Reconciled = reconcile({ accounts: mine.accounts, graves }, shared, stamp.now);
  const changed = new Map(reconciled.put.map((one) => [one.id, one]));
  for (const id of same.values()) {
    const kept = changed.get(id) ?? mine.accounts.get(id);
    if (kept) changed.set(id, kept);
  }
  const put: StoredRecord[] = [...changed.values()].map(
    (one): AccountRecord => ({ ...one, epoch: stamp.epoch, device: latestClock(one).device }),
  );
  const { news } = reconciled;
  const joined: SyncJoined = {
    ...before,
    graves: Object.fromEntries(reconciled.graves),
    seen: shelves.map((at) => Math.max(before.seen[at] ?? 0, there[at]?.version ?? 0)),
    heardAt: news.length > 0 ? stamp.now : before.heardAt,
    olderAt: isOlder ? stamp.now : before.olderAt,
  };
  const answer = { reconciled, joined };
  if (put.length === 0 && stableText(joined) === stableText(before)) return { answer, change: null };
  put.push(...mine.others, { kind: 'ledger', id: 'sync', value: { joined, endedAt: null } });
  const done = news.map(({ id }): Done => ({ act: 'sync-received', record: id }));
  if (isOlder) done.push({ act: 'sync-older', record: null });
  const takesAway = news.some(
    ({ id, deletedAt }) => deletedAt !== null && accounts.get(id)?.deletedAt === null,
  );
  const change = {
    put,
    drop: [...same.keys()],
    done,
    heard: reconciled.heard,
    ...(takesAway && { snapshot: 'synced' as const }),
  };
  return { answer, change };
}

/** Another browser ended it for all: the accounts stay, and the person is told when. */
function ended(endedAt: number): Change {
  return {
    put: [{ kind: 'ledger', id: 'sync', value: { joined: null, endedAt } }],
    drop: [],
    done: [{ act: 'sync-off', record: null }],
  };
}

/** What was written by ourselves was seen, too. */
async function rememberSeen({ ledger }: State, written: readonly number[]) {
  const before = (await ledger('sync'))?.joined;
  if (!before) return null;
  const seen = written.map((version, at) => Math.max(before.seen[at] ?? 0, version));
  const value = { joined: { ...before, seen }, endedAt: null };
  return { put: [{ kind: 'ledger', id: 'sync', value } as const], drop: [], done: [] };
}
