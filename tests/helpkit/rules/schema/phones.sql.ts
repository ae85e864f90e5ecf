/** Mobile numbers that codes are sent to, the one code that each has, and what was sent lately. */
export const phoneTables = `
-- A number counts only once it is active, like an app. It is sealed; \`last_two\` is all that a page may show of it.
CREATE TABLE phones (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'active')),
  sealed_number BLOB NOT NULL,
  last_two TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  activated_at INTEGER,
  UNIQUE (account_id, state)
) STRICT;

-- The primary key is what lets a number have one live code only. \`bound_to\` is the login or enrolment that it is good for.
CREATE TABLE sms_codes (
  phone_id INTEGER PRIMARY KEY REFERENCES phones(id) ON DELETE CASCADE,
  bound_to TEXT NOT NULL,
  hash BLOB NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

-- What the limits count. A subject is an account or the keyed hash of a number; neither goes with its account, or removing
-- and adding one would begin the count anew.
CREATE TABLE sms_sends (
  subject TEXT NOT NULL,
  sent_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sms_sends_by_subject ON sms_sends(subject, sent_at);
`;
