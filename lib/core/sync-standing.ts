/** How a vault stands to what the browser shares between its installations. */
export type SyncState =
  /** Not in step with anything, and nothing is shared. */
  | 'off'
  /** Likewise, and something is shared that could be joined. */
  | 'found'
  | 'in-step'
  /** Something is still to be written: the browser lets an extension write so often and no more. */
  | 'waiting'
  /** Some accounts find no room. */
  | 'full'
  /** Another browser changed the password: nothing opens before it was given here. */
  | 'new-password'
  /** The password was changed here, and the others were not told yet. */
  | 'own-password'
  /** Another vault took the place. */
  | 'foreign'
  /** A later version of the extension shares in a way that this one cannot read. */
  | 'newer';

export interface SyncStanding {
  state: SyncState;
  /** Bytes taken of {@link syncRoom}. */
  used: number;
  /** Accounts that are shared, and those that find no room. */
  shared: number;
  left: number;
  /** Accounts that were changed here just now. */
  news: number;
  /** When another browser changed something here last, ms since 1970. */
  heardAt: number | null;
  /** When an older state than was seen before came back, and was put right. */
  olderAt: number | null;
  /** When another browser ended it for all. */
  endedAt: number | null;
}

/** Bytes of names and values, as JSON, that an extension may share. The same in Chromium and Firefox. */
export const syncRoom = 102_400;
