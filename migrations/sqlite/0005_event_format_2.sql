-- Events of format 2: of which commit they are, and the rows that they decide. What is older is of
-- format 1 and stays as it is: the text that its link covers has none of these columns.
ALTER TABLE audit_events ADD COLUMN format INTEGER NOT NULL DEFAULT 1 CHECK (format >= 1);
-- Shared by the events of one commit.
ALTER TABLE audit_events ADD COLUMN commit_id TEXT
  CHECK (format = 1 OR (commit_id IS NOT NULL AND length(commit_id) BETWEEN 1 AND 64));
-- The edition whose cells `changed` has by number.
ALTER TABLE audit_events ADD COLUMN edition TEXT;
-- JSON array: kind, id, version, format and digest of every row that the event decides.
ALTER TABLE audit_events ADD COLUMN rows TEXT CHECK (format = 1 OR (rows IS NOT NULL AND json_valid(rows)));
