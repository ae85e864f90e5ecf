import type { Database } from 'better-sqlite3';
import type { SiteKeys } from './seal.ts';

/** The world that every rule of the site works in: its store, its clock, its randomness, its keys and its prices. */
export interface Site {
  readonly database: Database;
  /** The site's clock, in milliseconds since 1970. Every rule asks this one, and so does the `Date` header. */
  readonly now: () => number;
  /** Cryptographically random bytes. */
  readonly random: (length: number) => Uint8Array;
  readonly keys: SiteKeys;
  /** Price of one password hash: the base-2 logarithm of scrypt's N. */
  readonly hashCost: number;
  /** How many failures in a row are free before the first wait. */
  readonly freeFailures: number;
  /** How many wrong guesses one network address has in ten minutes. */
  readonly addressFailures: number;
}
