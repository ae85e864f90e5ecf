/** Who belongs to the team, what it asks of them, and what its managers did. */
export const teamTables = `
-- What a role may do. Its name is a free word; only these two marks count, and a role that is not here has neither.
CREATE TABLE roles (
  name TEXT PRIMARY KEY,
  may_manage INTEGER NOT NULL CHECK (may_manage IN (0, 1)),
  is_owner INTEGER NOT NULL CHECK (is_owner IN (0, may_manage))
) STRICT, WITHOUT ROWID;
INSERT INTO roles VALUES ('Owner', 1, 1), ('Admin', 1, 0), ('Supervisor', 0, 0), ('Agent', 0, 0), ('Viewer', 0, 0);

-- One row an account, kept when somebody leaves. "sought" is name and e-mail, folded for searching and sorting.
CREATE TABLE members (
  account_id INTEGER PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
  sought TEXT NOT NULL,
  joined_at INTEGER,
  left_at INTEGER,
  deadline INTEGER
) STRICT;
CREATE INDEX members_in_order ON members(sought, account_id);

-- Neither toggling nor leaving nor rejoining moves a deadline: the table itself refuses.
CREATE TRIGGER deadline_is_fixed BEFORE UPDATE OF deadline ON members
WHEN old.deadline IS NOT NULL AND new.deadline IS NOT old.deadline
BEGIN SELECT RAISE(ABORT, 'A deadline is fixed once.'); END;

CREATE TABLE invitations (
  account_id INTEGER PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL
) STRICT;

-- A row stands here while the policy is on.
CREATE TABLE team_policies (
  policy TEXT PRIMARY KEY CHECK (policy IN ('require-two-factor', 'no-trusted-devices')),
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Names as they were then: the log outlives who it tells of.
CREATE TABLE team_log (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT,
  detail TEXT
) STRICT;

-- Who has 2FA on, by which kind of method (the stronger where there are two) and since when: the one place that answers it
-- for a whole team.
CREATE VIEW two_factor (account_id, kind, since) AS
SELECT account_id, min(kind), min(since) FROM (
  SELECT account_id, 'app' AS kind, activated_at AS since FROM authenticators WHERE state = 'active'
  UNION ALL SELECT account_id, 'sms', activated_at FROM phones WHERE state = 'active'
) GROUP BY account_id;
`;
