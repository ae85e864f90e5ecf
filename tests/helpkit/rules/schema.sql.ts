/** Raised whenever the tables change: a file made by another version is refused rather than misread. */
export const schemaVersion = 1;

/** Every table. Times are milliseconds since 1970; tokens are kept as SHA-256, seeds sealed, codes and passwords hashed. */
export const schema = `
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
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_account ON sessions(account_id);

-- Somebody who gave the right password and still owes a code.
CREATE TABLE challenges (
  id TEXT PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- An authenticator app. It counts only once it is active: code confirmed, backup codes acknowledged, second code given.
CREATE TABLE authenticators (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'active')),
  sealed_secret BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  activated_at INTEGER,
  UNIQUE (account_id, state)
) STRICT;

-- The exact set of time steps whose code was accepted. The primary key is what lets each of them win only once.
CREATE TABLE used_steps (
  authenticator_id INTEGER NOT NULL REFERENCES authenticators(id) ON DELETE CASCADE,
  step INTEGER NOT NULL,
  PRIMARY KEY (authenticator_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE backup_code_sets (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'active')),
  salt BLOB NOT NULL,
  hash_cost INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  acknowledged_at INTEGER,
  UNIQUE (account_id, state)
) STRICT;

CREATE TABLE backup_codes (
  id INTEGER PRIMARY KEY,
  set_id INTEGER NOT NULL REFERENCES backup_code_sets(id) ON DELETE CASCADE,
  hash BLOB NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX backup_codes_by_set ON backup_codes(set_id);

CREATE TABLE trusted_devices (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX trusted_devices_by_account ON trusted_devices(account_id);

CREATE TABLE failures (
  factor TEXT NOT NULL,
  subject TEXT NOT NULL,
  count INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (factor, subject)
) STRICT, WITHOUT ROWID;
`;
