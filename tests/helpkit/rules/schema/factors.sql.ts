/** What a login asks for besides the password. */
export const factorTables = `
-- An authenticator app. It counts only once it is active: code confirmed, backup codes acknowledged, second code given.
CREATE TABLE authenticators (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'active')),
  sealed_secret BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  activated_at INTEGER,
  -- The latest time step whose code was accepted: no code of it or of an earlier one is accepted again.
  last_step INTEGER NOT NULL DEFAULT -1,
  UNIQUE (account_id, state)
) STRICT;

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
`;
