/** Browsers that log in without a code. */
export const trustTables = `
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

-- What a trusted device's cookie held before. Whoever still brings one of these has a copy, or the member has: which, nobody can tell.
CREATE TABLE spent_trust_tokens (
  token_hash TEXT PRIMARY KEY,
  device_id INTEGER NOT NULL REFERENCES trusted_devices(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX spent_trust_tokens_by_device ON spent_trust_tokens(device_id);
`;
