-- kind: rebuild
-- rebuilds: reports
-- The list of editions is data of the form, in src/form/editions: the table keeps the id of one and
-- has no list of its own, so that a new edition needs no migration.
CREATE TABLE reports_next (
  number             INTEGER PRIMARY KEY,
  id                 TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  organization_id    TEXT NOT NULL REFERENCES organizations (id),
  year               INTEGER NOT NULL CHECK (year BETWEEN 2019 AND 9998),
  kind               TEXT NOT NULL CHECK (kind IN ('own', 'consolidated')),
  edition            TEXT NOT NULL CHECK (edition <> ''),
  title              TEXT NOT NULL,
  -- No list of states here: a table cannot be given another CHECK without being built anew.
  status             TEXT NOT NULL CHECK (status <> ''),
  due_date           TEXT NOT NULL CHECK (due_date GLOB '????-??-??'),
  errors             INTEGER NOT NULL CHECK (errors >= 0),
  warnings           INTEGER NOT NULL CHECK (warnings >= 0),
  information        INTEGER NOT NULL CHECK (information >= 0),
  version            INTEGER NOT NULL CHECK (version >= 1),
  -- SHA-256 of the bytes of the current version, hexadecimal.
  digest             TEXT NOT NULL CHECK (length(digest) = 64),
  created_at         TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  updated_at         TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??.???Z'),
  submitted_at       TEXT CHECK (submitted_at GLOB '????-??-??T??:??:??.???Z'),
  published_at       TEXT CHECK (published_at GLOB '????-??-??T??:??:??.???Z'),
  first_published_at TEXT CHECK (first_published_at GLOB '????-??-??T??:??:??.???Z'),
  published_version  INTEGER CHECK (published_version >= 1),
  UNIQUE (organization_id, year, kind)
) STRICT;

INSERT INTO reports_next
SELECT number, id, organization_id, year, kind, edition, title, status, due_date, errors, warnings,
  information, version, digest, created_at, updated_at, submitted_at, published_at,
  first_published_at, published_version
FROM reports;

DROP TABLE reports;

ALTER TABLE reports_next RENAME TO reports;

CREATE INDEX reports_by_created ON reports (created_at, id);
CREATE INDEX reports_by_updated ON reports (updated_at, id);
CREATE INDEX reports_by_year ON reports (year, id);
CREATE INDEX reports_by_year_created ON reports (year, created_at, id);

CREATE TRIGGER reports_delete_unfiled_only BEFORE DELETE ON reports
WHEN OLD.status <> 'draft' OR OLD.submitted_at IS NOT NULL OR OLD.published_version IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'only a draft that was never filed can be deleted');
END;

CREATE TRIGGER reports_never_replaced BEFORE INSERT ON reports
WHEN EXISTS (SELECT 1 FROM reports WHERE number = NEW.number OR id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a report is never replaced');
END;

CREATE TRIGGER reports_published_keep_their_place BEFORE UPDATE ON reports
WHEN OLD.published_version IS NOT NULL AND (
  NEW.number <> OLD.number OR NEW.id <> OLD.id OR NEW.organization_id <> OLD.organization_id
  OR NEW.year <> OLD.year OR NEW.kind <> OLD.kind OR NEW.edition <> OLD.edition
  OR NEW.created_at <> OLD.created_at)
BEGIN
  SELECT RAISE(ABORT, 'whose a published report is, and of which year, never changes');
END;

CREATE TRIGGER reports_publication_stays BEFORE UPDATE OF published_version ON reports
WHEN OLD.published_version IS NOT NEW.published_version AND (
  NEW.published_version IS NULL
  OR NEW.published_version < OLD.published_version
  OR NOT EXISTS (SELECT 1 FROM report_versions AS v WHERE v.report = NEW.number
                 AND v.version = NEW.published_version AND v.status = 'published'))
BEGIN
  SELECT RAISE(ABORT, 'what is published stays published');
END;
