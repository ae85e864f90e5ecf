/** The way back in for somebody who has neither device nor backup codes. */
export const recoveryTables = `
-- A mailed link that starts a recovery. Each one counts towards the three in thirty days, used or not.
CREATE TABLE recovery_requests (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  link_hash TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX recovery_requests_by_account ON recovery_requests(account_id, created_at);

-- The delay is a rule of the table: no code can shorten it, and no later act can move it.
CREATE TABLE recoveries (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL CHECK (due_at = started_at + 24 * 60 * 60 * 1000),
  lapses_at INTEGER NOT NULL CHECK (lapses_at = due_at + 24 * 60 * 60 * 1000),
  finish_hash TEXT NOT NULL UNIQUE,
  cancel_hash TEXT NOT NULL UNIQUE,
  outcome TEXT CHECK (outcome IN ('cancelled', 'finished', 'lapsed')),
  ended_at INTEGER CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  CHECK (outcome IS NOT 'finished' OR ended_at >= due_at)
) STRICT;
CREATE UNIQUE INDEX one_open_recovery ON recoveries(account_id) WHERE outcome IS NULL;
CREATE TRIGGER recovery_times_are_fixed BEFORE UPDATE OF account_id, started_at, due_at, lapses_at ON recoveries
  BEGIN SELECT RAISE(ABORT, 'the times of a recovery are fixed'); END;
CREATE TRIGGER recovery_ends_once BEFORE UPDATE OF outcome ON recoveries WHEN old.outcome IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a recovery ends once'); END;
`;
