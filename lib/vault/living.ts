import { AppError } from '../core/errors.ts';
import type { AccountRecord } from './schema.ts';

/** What was looked up by an account's id. Throws `account-unknown` where there is none. */
export function known<A>(account: A | null | undefined): A {
  if (!account) throw new AppError('account-unknown');
  return account;
}

/** An account that is not deleted. Throws as {@link known}. */
export function living(account: AccountRecord | null): AccountRecord {
  const found = known(account);
  if (found.deletedAt !== null) throw new AppError('account-unknown');
  return found;
}
