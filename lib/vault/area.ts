/**
 * The browser's other store (`storage.local`), a database of its own on the disk. Content scripts can read it in Firefox:
 * what lies there is sealed, or a random id, or a version.
 */
export interface VaultArea {
  /** Those of these values that are there; null asks for all that is there. */
  get(names: readonly string[] | null): Promise<{ [name: string]: unknown }>;
  /** Writes all of them at once or none. */
  set(values: { [name: string]: unknown }): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}
