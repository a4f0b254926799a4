-- The content of a version once: its bytes are a head and four sections, and a section that did not
-- change is not kept again. Figures, narrative and the other members are read from the bytes. The
-- tables are filled by a step in code (src/store/sqlite/migration-steps/), since SQL cannot cut bytes
-- and check that the parts join to the same bytes; 0007 drops what they replace.

-- The sections that a version wrote, one behind the other in the order of the columns; a length that
-- is null: not written. A report's next versions refer to it until one writes a section again. Never
-- shared between reports. One row a version, and a table with rowid: large rows fill their pages,
-- where rows of a part of a page leave a third of it empty.
CREATE TABLE report_contents (
  report                        INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  version                       INTEGER NOT NULL CHECK (version >= 1),
  narrative_length              INTEGER CHECK (narrative_length >= 0),
  proactive_disclosure_length   INTEGER CHECK (proactive_disclosure_length >= 0),
  application_statistics_length INTEGER CHECK (application_statistics_length >= 0),
  review_litigation_length      INTEGER CHECK (review_litigation_length >= 0),
  bytes                         BLOB NOT NULL,
  PRIMARY KEY (report, version),
  CHECK (length(bytes) = coalesce(narrative_length, 0) + coalesce(proactive_disclosure_length, 0)
    + coalesce(application_statistics_length, 0) + coalesce(review_litigation_length, 0))
) STRICT;

-- The members of versions whose bytes do not hold them: those from before 0002, whose answers were
-- not kept.
CREATE TABLE report_version_members (
  report     INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  version    INTEGER NOT NULL CHECK (version >= 1),
  figures    TEXT NOT NULL CHECK (json_valid(figures)),
  narrative  TEXT NOT NULL CHECK (json_valid(narrative)),
  computed   TEXT NOT NULL CHECK (json_valid(computed)),
  carried_in TEXT CHECK (json_valid(carried_in)),
  sign_off   TEXT CHECK (json_valid(sign_off)),
  PRIMARY KEY (report, version)
) STRICT;

-- The truth: every version of every report. Takes the name report_versions in 0007.
CREATE TABLE report_versions_next (
  report             INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  version            INTEGER NOT NULL CHECK (version >= 1),
  title              TEXT NOT NULL,
  status             TEXT NOT NULL CHECK (status <> ''),
  -- Null: made before the findings of a version were kept.
  errors             INTEGER CHECK (errors >= 0),
  warnings           INTEGER CHECK (warnings >= 0),
  information        INTEGER CHECK (information >= 0),
  rule_set           TEXT,
  -- SHA-256 of the bytes of the whole report, hexadecimal: what the log chains.
  digest             TEXT NOT NULL CHECK (length(digest) = 64),
  created_at         TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  submitted_at       TEXT CHECK (submitted_at GLOB '????-??-??T??:??:??.???Z'),
  published_at       TEXT CHECK (published_at GLOB '????-??-??T??:??:??.???Z'),
  first_published_at TEXT CHECK (first_published_at GLOB '????-??-??T??:??:??.???Z'),
  -- JSON: the reason that answers each explained warning, by the key of the finding.
  explanations       TEXT NOT NULL CHECK (json_valid(explanations)),
  -- JSON: who made it, by what action, why, with comments.
  deed               TEXT CHECK (json_valid(deed)),
  -- What precedes the sections in the bytes, and the versions that wrote the sections.
  head                           BLOB,
  narrative_version              INTEGER CHECK (narrative_version <= version),
  proactive_disclosure_version   INTEGER CHECK (proactive_disclosure_version <= version),
  application_statistics_version INTEGER CHECK (application_statistics_version <= version),
  review_litigation_version      INTEGER CHECK (review_litigation_version <= version),
  -- The bytes of a version whose parts do not join to them, whole.
  bytes              BLOB,
  PRIMARY KEY (report, version),
  CHECK (head IS NULL OR bytes IS NULL),
  CHECK ((head IS NULL) = (narrative_version IS NULL)
     AND (head IS NULL) = (proactive_disclosure_version IS NULL)
     AND (head IS NULL) = (application_statistics_version IS NULL)
     AND (head IS NULL) = (review_litigation_version IS NULL))
) STRICT;

-- What sums read: a row a report and face, packed (src/store/shared/amounts.ts). `working` follows
-- the newest version, `published` the newest published one; without one there is no row. The amounts
-- of a year, kind and face are one range. Derived from the versions.
CREATE TABLE report_amounts (
  year    INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  face    TEXT NOT NULL CHECK (face IN ('working', 'published')),
  report  INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  amounts BLOB NOT NULL,
  PRIMARY KEY (year, kind, face, report)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_amounts_by_report ON report_amounts (report);
