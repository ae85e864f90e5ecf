import { encodeBase32 } from './base32.ts';
import { settleReminders } from './grace.ts';
import { seal, sealNonceLength, unseal } from './seal.ts';
import type { Site } from './site.ts';

/** 160 bits, as RFC 4226 section 4 (R6) recommends. */
const secretLength = 20;
/** An enrolment that nobody finishes is forgotten after an hour. */
const enrolmentLifeMs = 60 * 60_000;
const issuer = 'HelpKit';
/** Tables of which an enrolment makes a row: one of the factors, and the backup codes. */
const factors = ['authenticators', 'phones'];
const enrolled = [...factors, 'backup_code_sets'];

/** An authenticator app with its secret opened. It protects logins only when it is active. */
export interface Authenticator {
  readonly id: number;
  readonly secret: Uint8Array;
  /** When the first code was given; null while step 2 of the enrolment is open. */
  readonly confirmedAt: number | null;
}

interface AuthenticatorRow {
  readonly id: number;
  readonly sealed_secret: Buffer;
  readonly confirmed_at: number | null;
  readonly created_at: number;
}

const place = (accountId: number) => `authenticator of account ${accountId}`;

function find(
  site: Site,
  accountId: number,
  state: 'pending' | 'active',
  notBefore: number,
): Authenticator | undefined {
  const row = site.database
    .prepare<[number, string, number], AuthenticatorRow>(
      `SELECT id, sealed_secret, confirmed_at, created_at FROM authenticators
       WHERE account_id = ? AND state = ? AND created_at > ?`,
    )
    .get(accountId, state, notBefore);
  if (!row) return undefined;
  const secret = unseal(site.keys.secrets, place(accountId), row.sealed_secret);
  return { id: row.id, secret, confirmedAt: row.confirmed_at };
}

/** The authenticator that a member's logins ask for, if 2FA is on. */
export function activeAuthenticator(site: Site, accountId: number): Authenticator | undefined {
  return find(site, accountId, 'active', Number.MIN_SAFE_INTEGER);
}

/** The authenticator that a member is just enrolling, if they began within the last hour. */
export function pendingAuthenticator(site: Site, accountId: number): Authenticator | undefined {
  return find(site, accountId, 'pending', site.now() - enrolmentLifeMs);
}

/** Begins an enrolment with a new secret; whatever enrolment was open before is gone. */
export function startEnrolment(site: Site, accountId: number): void {
  const sealed = seal(
    site.keys.secrets,
    site.random(sealNonceLength),
    place(accountId),
    site.random(secretLength),
  );
  site.database.transaction(() => {
    cancelEnrolment(site, accountId);
    site.database
      .prepare(
        "INSERT INTO authenticators (account_id, state, sealed_secret, created_at) VALUES (?, 'pending', ?, ?)",
      )
      .run(accountId, sealed, site.now());
  })();
}

/** Drops an enrolment that is not active yet, of an app or a number, with the backup codes made for it. */
export function cancelEnrolment(site: Site, accountId: number): void {
  for (const table of enrolled) {
    site.database.prepare(`DELETE FROM ${table} WHERE account_id = ? AND state = 'pending'`).run(accountId);
  }
}

/** Marks that the first code was given. */
export function confirmAuthenticator(site: Site, authenticatorId: number): void {
  site.database
    .prepare('UPDATE authenticators SET confirmed_at = ? WHERE id = ?')
    .run(site.now(), authenticatorId);
}

/**
 * Puts the pending app or number and its backup codes in force, in place of any former ones of the same kind: an app does
 * not take the number's place, nor the other way round. Call within a transaction.
 */
export function activateEnrolment(site: Site, accountId: number): void {
  for (const table of enrolled) {
    site.database
      .prepare(
        `DELETE FROM ${table} WHERE account_id = @accountId AND state = 'active'
         AND EXISTS (SELECT 1 FROM ${table} WHERE account_id = @accountId AND state = 'pending')`,
      )
      .run({ accountId });
    site.database
      .prepare(`UPDATE ${table} SET state = 'active' WHERE account_id = ? AND state = 'pending'`)
      .run(accountId);
  }
  for (const table of factors) {
    site.database
      .prepare(
        `UPDATE ${table} SET activated_at = ? WHERE account_id = ? AND state = 'active' AND activated_at IS NULL`,
      )
      .run(site.now(), accountId);
  }
  settleReminders(site, accountId);
}

/** The secret as base32 and as the `otpauth://` URI that the QR code holds (Key URI Format). */
export function enrolmentText(email: string, secret: Uint8Array): { base32: string; uri: string } {
  const base32 = encodeBase32(secret);
  const label = `${issuer}:${encodeURIComponent(email)}`;
  return {
    base32,
    uri: `otpauth://totp/${label}?secret=${base32}&issuer=${issuer}&algorithm=SHA1&digits=6&period=30`,
  };
}
