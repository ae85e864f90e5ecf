import { timingSafeEqual } from 'node:crypto';
import { scryptHash } from './password-hash.ts';
import type { Site } from './site.ts';

const setSize = 10;
/** So few codes left are worth a warning. */
export const fewLeft = 3;
const codeBytes = 10;
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface BackupCodesLeft {
  readonly left: number;
  readonly total: number;
  readonly createdAt: number;
  readonly acknowledged: boolean;
}

interface SetRow {
  readonly id: number;
  readonly salt: Buffer;
  readonly hash_cost: number;
}

/** 80 random bits as 16 characters of Crockford's base32, in four groups. */
function newCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = (bits.match(/.{5}/g) ?? []).map((five) => crockford.charAt(Number.parseInt(five, 2)));
  return (characters.join('').match(/.{4}/g) ?? []).join('-');
}

/**
 * What a person typed, brought to the written form: spaces, dashes and case do not matter, and letters that look
 * like digits count as them (Crockford). Undefined when it cannot be a backup code.
 */
export function readBackupCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain) ? (plain.match(/.{4}/g) ?? []).join('-') : undefined;
}

/**
 * Makes ten new codes and keeps only their hashes. A set in the same state is gone at once. The codes exist in clear
 * nowhere but in this answer.
 */
export async function makeBackupCodes(
  site: Site,
  accountId: number,
  state: 'pending' | 'active',
): Promise<string[]> {
  const codes = Array.from({ length: setSize }, () => newCode(site.random(codeBytes)));
  const salt = site.random(16);
  const hashes = await Promise.all(codes.map((code) => scryptHash(code, salt, site.hashCost)));
  site.database
    .transaction(() => {
      site.database
        .prepare('DELETE FROM backup_code_sets WHERE account_id = ? AND state = ?')
        .run(accountId, state);
      const { lastInsertRowid } = site.database
        .prepare(
          'INSERT INTO backup_code_sets (account_id, state, salt, hash_cost, created_at) VALUES (?, ?, ?, ?, ?)',
        )
        .run(accountId, state, salt, site.hashCost, site.now());
      const insert = site.database.prepare('INSERT INTO backup_codes (set_id, hash) VALUES (?, ?)');
      for (const hash of hashes) insert.run(lastInsertRowid, hash);
    })
    .immediate();
  return codes;
}

/** Makes the codes in force worthless. */
export function dropBackupCodes(site: Site, accountId: number): void {
  site.database
    .prepare("DELETE FROM backup_code_sets WHERE account_id = ? AND state = 'active'")
    .run(accountId);
}

/** Notes that the person has said the codes are stored. */
export function acknowledgeBackupCodes(site: Site, accountId: number, state: 'pending' | 'active'): void {
  site.database
    .prepare('UPDATE backup_code_sets SET acknowledged_at = ? WHERE account_id = ? AND state = ?')
    .run(site.now(), accountId, state);
}

/** How many codes are left, or undefined when there is no such set. */
export function backupCodesLeft(
  site: Site,
  accountId: number,
  state: 'pending' | 'active',
): BackupCodesLeft | undefined {
  const row = site.database
    .prepare<
      [number, string],
      { left: number; total: number; createdAt: number; acknowledgedAt: number | null }
    >(
      `SELECT sum(used_at IS NULL) AS left, count(*) AS total, created_at AS createdAt, acknowledged_at AS acknowledgedAt
       FROM backup_code_sets JOIN backup_codes ON set_id = backup_code_sets.id
       WHERE account_id = ? AND state = ? GROUP BY set_id`,
    )
    .get(accountId, state);
  if (!row) return undefined;
  return {
    left: row.left,
    total: row.total,
    createdAt: row.createdAt,
    acknowledged: row.acknowledgedAt !== null,
  };
}

/**
 * First half of spending a code: the slow hash, which cannot run inside a transaction. It answers with the second
 * half, to be called in the transaction that makes the session; that one is true for exactly one caller per code.
 */
export async function prepareToSpend(site: Site, accountId: number, code: string): Promise<() => boolean> {
  const set = site.database
    .prepare<[number], SetRow>(
      "SELECT id, salt, hash_cost FROM backup_code_sets WHERE account_id = ? AND state = 'active'",
    )
    .get(accountId);
  if (!set) return () => false;
  const typed = await scryptHash(code, set.salt, set.hash_cost);
  return () => {
    const rows = site.database
      .prepare<[number], { id: number; hash: Buffer }>('SELECT id, hash FROM backup_codes WHERE set_id = ?')
      .all(set.id);
    const hit = rows.filter((row) => timingSafeEqual(row.hash, typed))[0];
    if (!hit) return false;
    return (
      site.database
        .prepare('UPDATE backup_codes SET used_at = ? WHERE id = ? AND used_at IS NULL')
        .run(site.now(), hit.id).changes === 1
    );
  };
}
