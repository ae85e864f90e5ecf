import type { SealedRow } from './schema.ts';

/** What is stored, as it was at one instant. Nothing of it is believed yet. */
export interface StoredRows {
  header: unknown;
  manifest: unknown;
  index: unknown;
  /** The records asked for; one that is not there is undefined. */
  records: Map<string, unknown>;
  log: unknown[];
  /** The number of the newest log row, whichever were asked for; 0 = there is none. */
  newestLog: number;
  /** Anything at all is stored besides a header. */
  occupied: boolean;
  /** The database was laid out by a later version: it may be read, not written. */
  newerStore: boolean;
}

/** The state that a change was made from. Any other there now, and nothing is written. */
export interface From {
  vaultId: string;
  epoch: number;
  revision: number;
}

/** One change, sealed and ready. */
export interface SealedChange {
  from: From;
  manifest: SealedRow;
  index: SealedRow | null;
  put: SealedRow[];
  drop: string[];
  log: SealedRow[];
  /** Log entries up to this number are dropped. */
  logFloor: number;
  /** Taken of the state before this change. */
  snapshot: SealedRow | null;
  /** Rows that a snapshot needs and this change puts another in the place of, by id and their revision. */
  displaced: [id: string, revision: number][];
  /** Snapshots that are dropped, with the rows that none but they needed. */
  forgotten: readonly number[];
}

/** Rows of the present state, for those that do not open. */
export interface MendedRows {
  index: SealedRow | null;
  records: SealedRow[];
  /** All of the log, in the place of what is there; null leaves it. */
  log: readonly SealedRow[] | null;
}

/** A row that is not the newest of its id any more, kept for a snapshot. */
export interface KeptRow extends SealedRow {
  /** The revision that put another in its place. */
  until: number;
}

/** Snapshots as they are stored, and the rows that only they need. Nothing of it is believed yet. */
export interface StoredSnapshots {
  snapshots: unknown[];
  kept: unknown[];
}

/** What is sealed of snapshots. */
export interface SealedSnapshots {
  snapshots: SealedRow[];
  kept: KeptRow[];
}

/** Everything of a vault but its header. */
export interface SealedRows {
  manifest: SealedRow;
  index: SealedRow;
  records: SealedRow[];
  log: SealedRow[];
}

/** Which records to read. */
export type Wanted = readonly string[] | 'all';
