import { factorTables } from './factors.sql.ts';
import { loginTables } from './logins.sql.ts';
import { phoneTables } from './phones.sql.ts';
import { postTables } from './post.sql.ts';
import { recoveryTables } from './recovery.sql.ts';
import { teamTables } from './team.sql.ts';
import { trustTables } from './trust.sql.ts';

/** Raised whenever the tables change: a file made by another version is refused rather than misread. */
export const schemaVersion = 2;

/** Every table. Times are milliseconds since 1970; tokens are kept as SHA-256, seeds sealed, codes and passwords hashed. */
export const schema = [
  loginTables,
  factorTables,
  phoneTables,
  trustTables,
  recoveryTables,
  postTables,
  teamTables,
].join('\n');
