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
  expires_at INTEGER NOT NULL,
  -- Codes compared so far.
  tries INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Failures in a row. Only a success takes a row away.
CREATE TABLE failures (
  factor TEXT NOT NULL,
  subject TEXT NOT NULL,
  count INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  PRIMARY KEY (factor, subject)
) STRICT, WITHOUT ROWID;

-- Wrong guesses of the last ten minutes, by the network address that they came from.
CREATE TABLE address_guesses (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX address_guesses_by_address ON address_guesses(address, at);

-- Links that were mailed to a member. One of each purpose is good: a newer one takes the older one's place.
CREATE TABLE mail_links (
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN ('unlock', 'email')),
  hash TEXT NOT NULL UNIQUE,
  -- What it is to do, such as the new address.
  detail TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, purpose)
) STRICT, WITHOUT ROWID;
`;
