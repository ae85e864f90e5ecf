/** E-mails and text messages on their way. */
export const postTables = `
-- Written in the transaction that they tell of, handed over once they are due. Address and words are sealed: links and codes in
-- them are as good as keys.
CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('mail', 'sms')),
  account_id INTEGER REFERENCES accounts(id) ON DELETE CASCADE,
  about TEXT NOT NULL,
  sealed BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  sent_at INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  -- Not before then is it handed over again, once it failed.
  retry_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX post_due ON post(due_at) WHERE sent_at IS NULL;
CREATE INDEX post_by_about ON post(about);
`;
