import { enlist } from './members.ts';
import { hashPassword, matchesPassword } from './password-hash.ts';
import type { Site } from './site.ts';

/** A member as the pages know them. `role` is a free word: workspaces have roles of their own. */
export interface Account {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

interface AccountRow extends Account {
  readonly password_hash: string;
}

/** Adds a member. Throws when the e-mail is taken. */
export async function addAccount(
  site: Site,
  account: Omit<Account, 'id'> & { password: string },
): Promise<Account> {
  const hash = await hashPassword(account.password, site.random(16), site.hashCost);
  return site.database.transaction(() => insertAccount(site, account, hash, 'joined')).immediate();
}

/** Makes an account and its membership. Throws when the e-mail is taken. Call within a transaction. */
export function insertAccount(
  site: Site,
  { email, name, role }: Omit<Account, 'id'>,
  passwordHash: string,
  how: 'joined' | 'invited',
): Account {
  const { lastInsertRowid } = site.database
    .prepare('INSERT INTO accounts (email, name, role, password_hash, created_at) VALUES (?, ?, ?, ?, ?)')
    .run(email, name, role, passwordHash, site.now());
  const account = { id: Number(lastInsertRowid), email, name, role };
  enlist(site, account, how);
  return account;
}

/** The member with this e-mail, whatever its case. */
export function findAccount(site: Site, email: string): Account | undefined {
  return site.database
    .prepare<[string], Account>('SELECT id, email, name, role FROM accounts WHERE email = ?')
    .get(email);
}

/**
 * The member whom e-mail and password name, or nobody. An unknown e-mail, or that of somebody who has left the team, costs
 * one hash as well, so that neither the answer nor its time tells who is a member.
 */
export async function checkPassword(
  site: Site,
  email: string,
  password: string,
): Promise<Account | undefined> {
  const row = site.database
    .prepare<[string], AccountRow>(
      `SELECT id, email, name, role, password_hash FROM accounts
       WHERE email = ? AND id IN (SELECT account_id FROM members WHERE left_at IS NULL)`,
    )
    .get(email);
  if (!row) {
    await hashPassword(password, new Uint8Array(16), site.hashCost);
    return undefined;
  }
  const { password_hash: hash, ...account } = row;
  return (await matchesPassword(password, hash)) ? account : undefined;
}
