/** Whether an account is in another place, too, for the day on which this device is lost. Times are ms since 1970. */

/** An account as it must be in that other place. */
export interface Held {
  id: string;
  /** Since when its secret is the one that it is. */
  since: number;
}

/** What is known of other places. */
export interface OtherPlaces {
  /** The browser's own sync carries every account. */
  inStep: boolean;
  /** When the backup file was made that was opened again last; null = none was. */
  backupAt: number | null;
  /** When all accounts were exported last; null = never. */
  exportedAt: number | null;
  /** When accounts were shown as QR codes, by id. */
  shownAt: ReadonlyMap<string, number>;
}

/** True where other browsers have it, or a checked file or another app was given it as it is now. */
export function isElsewhere(
  { id, since }: Held,
  { inStep, backupAt, exportedAt, shownAt }: OtherPlaces,
): boolean {
  return inStep || [backupAt, exportedAt, shownAt.get(id)].some((at) => at != null && at >= since);
}
