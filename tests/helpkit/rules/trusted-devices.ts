import { send } from '../post/post.ts';
import { trustCopiedMail } from '../post/trust-mail.ts';
import type { Site } from './site.ts';
import { hashToken, newToken } from './tokens.ts';

/** Trust ends thirty days after it was given, however often the device is used. */
const trustLifeMs = 30 * 24 * 60 * 60_000;

/** A browser that logs in without a code. */
export interface TrustedDevice {
  readonly id: number;
  readonly label: string;
  readonly createdAt: number;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
}

/** The token of a trusted device's cookie, and the instant its trust ends. */
export interface TrustGrant {
  readonly token: string;
  readonly expiresAt: number;
}

const columns = 'id, label, created_at AS createdAt, last_used_at AS lastUsedAt, expires_at AS expiresAt';

/** Trusts a device from now on. */
export function trustDevice(site: Site, accountId: number, label: string): TrustGrant {
  const { token, hash } = newToken(site.random);
  const now = site.now();
  const expiresAt = now + trustLifeMs;
  site.database.prepare('DELETE FROM trusted_devices WHERE expires_at <= ?').run(now);
  site.database
    .prepare(
      `INSERT INTO trusted_devices (account_id, token_hash, label, created_at, last_used_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(accountId, hash, label, now, now, expiresAt);
  return { token, expiresAt };
}

/**
 * Uses a device's trust for one login: the old token dies and a new one takes its place, while the last day stays as it
 * was. Undefined when the token is unknown, spent, expired or another member's. Call it in the login's transaction.
 *
 * A spent token ends the device's trust at once and tells the member by mail. There is no grace for the browser that
 * never got our answer: it is asked for one code, whereas any grace would be the time in which a copy goes unnoticed.
 */
export function useTrust(site: Site, accountId: number, token: string): TrustGrant | undefined {
  const device = findTrust(site, accountId, token);
  if (!device) {
    revokeIfSpent(site, accountId, token);
    return undefined;
  }
  const next = newToken(site.random);
  site.database
    .prepare('INSERT INTO spent_trust_tokens (token_hash, device_id) VALUES (?, ?)')
    .run(hashToken(token), device.id);
  site.database
    .prepare('UPDATE trusted_devices SET token_hash = ?, last_used_at = ? WHERE id = ?')
    .run(next.hash, site.now(), device.id);
  return { token: next.token, expiresAt: device.expiresAt };
}

function revokeIfSpent(site: Site, accountId: number, token: string): void {
  const device = site.database
    .prepare<[number, string, number], { label: string; email: string }>(
      `DELETE FROM trusted_devices
       WHERE account_id = ? AND id = (SELECT device_id FROM spent_trust_tokens WHERE token_hash = ?) AND expires_at > ?
       RETURNING label, (SELECT email FROM accounts WHERE accounts.id = account_id) AS email`,
    )
    .get(accountId, hashToken(token), site.now());
  if (device) send(site, trustCopiedMail(device.email, device.label), { accountId, about: 'trust' });
}

/** The device that a token belongs to, without using it up. */
export function findTrust(site: Site, accountId: number, token: string): TrustedDevice | undefined {
  return site.database
    .prepare<[string, number, number], TrustedDevice>(
      `SELECT ${columns} FROM trusted_devices WHERE token_hash = ? AND account_id = ? AND expires_at > ?`,
    )
    .get(hashToken(token), accountId, site.now());
}

/** A member's trusted devices, the one used last first. */
export function listTrusted(site: Site, accountId: number): TrustedDevice[] {
  return site.database
    .prepare<[number, number], TrustedDevice>(
      `SELECT ${columns} FROM trusted_devices WHERE account_id = ? AND expires_at > ?
       ORDER BY last_used_at DESC, id DESC`,
    )
    .all(accountId, site.now());
}

/** Takes the trust of all of a member's devices away. */
export function revokeAllTrust(site: Site, accountId: number): void {
  site.database.prepare('DELETE FROM trusted_devices WHERE account_id = ?').run(accountId);
}

/** Takes a device's trust away. False when the member has no such device. */
export function revokeTrust(site: Site, accountId: number, deviceId: number): boolean {
  return (
    site.database
      .prepare('DELETE FROM trusted_devices WHERE id = ? AND account_id = ?')
      .run(deviceId, accountId).changes === 1
  );
}
