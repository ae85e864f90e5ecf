/** Who there is, who is logged in, who still owes a code, and how often somebody guessed wrong. */
export const loginTables = `
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  -- When its owner last proved who they are; null after a login that a trusted device shortened.
  proved_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_account ON sessions(account_id);

-- Somebody who gave the right password and still owes a code.
CREATE TABLE challenges (
  id TEXT PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE failures (
  factor TEXT NOT NULL,
  subject TEXT NOT NULL,
  count INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (factor, subject)
) STRICT, WITHOUT ROWID;
`;
