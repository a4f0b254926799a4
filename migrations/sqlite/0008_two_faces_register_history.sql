-- What is published of a report is a row of its own: lists, GETs and rules of the public face read
-- it and never the row of what is worked on. A row a report that was ever published, of its newest
-- published version; written in the commit of the publication, derived from report_versions.
CREATE TABLE published_reports (
  number             INTEGER PRIMARY KEY REFERENCES reports (number),
  id                 TEXT NOT NULL UNIQUE,
  organization_id    TEXT NOT NULL REFERENCES organizations (id),
  year               INTEGER NOT NULL,
  kind               TEXT NOT NULL,
  edition            TEXT NOT NULL,
  title              TEXT NOT NULL,
  due_date           TEXT NOT NULL,
  errors             INTEGER NOT NULL,
  warnings           INTEGER NOT NULL,
  information        INTEGER NOT NULL,
  version            INTEGER NOT NULL,
  digest             TEXT NOT NULL,
  -- When the report was made, and when this version of it was.
  created_at         TEXT NOT NULL,
  updated_at         TEXT NOT NULL,
  submitted_at       TEXT,
  published_at       TEXT,
  first_published_at TEXT,
  UNIQUE (organization_id, year, kind)
) STRICT;

INSERT INTO published_reports
SELECT r.number, r.id, r.organization_id, r.year, r.kind, r.edition, v.title, r.due_date, v.errors,
  v.warnings, v.information, v.version, v.digest, r.created_at, v.created_at, v.submitted_at,
  v.published_at, v.first_published_at
FROM reports AS r JOIN report_versions AS v
  ON v.report = r.number AND v.version = r.published_version;

CREATE INDEX published_reports_by_created ON published_reports (created_at, id);
CREATE INDEX published_reports_by_updated ON published_reports (updated_at, id);
CREATE INDEX published_reports_by_year ON published_reports (year, id);
CREATE INDEX published_reports_by_year_created ON published_reports (year, created_at, id);

-- Its readers have the table above.
DROP INDEX reports_published;

-- Nothing but what follows from the versions is ever written: the public is shown no draft by a
-- statement that names another version.
CREATE TRIGGER published_reports_follow_versions BEFORE INSERT ON published_reports
WHEN NOT EXISTS (
  SELECT 1 FROM reports AS r JOIN report_versions AS v ON v.report = r.number
    AND v.version = (SELECT max(w.version) FROM report_versions AS w
                     WHERE w.report = NEW.number AND w.status = 'published')
  WHERE r.number = NEW.number
    AND (r.id, r.organization_id, r.year, r.kind, r.edition, v.title, r.due_date, v.errors,
         v.warnings, v.information, v.version, v.digest, r.created_at, v.created_at,
         v.submitted_at, v.published_at, v.first_published_at)
     IS (NEW.id, NEW.organization_id, NEW.year, NEW.kind, NEW.edition, NEW.title, NEW.due_date,
         NEW.errors, NEW.warnings, NEW.information, NEW.version, NEW.digest, NEW.created_at,
         NEW.updated_at, NEW.submitted_at, NEW.published_at, NEW.first_published_at))
BEGIN
  SELECT RAISE(ABORT, 'what is published is a version that was published');
END;

CREATE TRIGGER published_reports_never_change BEFORE UPDATE ON published_reports
BEGIN
  SELECT RAISE(ABORT, 'what is published stays published');
END;

CREATE TRIGGER published_reports_stay BEFORE DELETE ON published_reports
WHEN EXISTS (SELECT 1 FROM report_versions
             WHERE report = OLD.number AND status = 'published')
BEGIN
  SELECT RAISE(ABORT, 'what is published stays published');
END;

-- The register at every instant: how the row of an organization was when something changed on which
-- lists and sums of an instant depend (parent, path, level, kind, validity, reports_to,
-- vertically_led), from an instant on and until another, which is not part of it; null: it holds.
-- Name, code and powers are those of that version too, so that the digest which an event has of the
-- row can be compared; how an organization was called is in organization_names. A move writes a row
-- for each organization of the subtree, whose path changes with it.
CREATE TABLE organization_history (
  id             TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  from_at        TEXT NOT NULL CHECK (from_at GLOB '????-??-??T??:??:??.???Z'),
  until_at       TEXT CHECK (until_at GLOB '????-??-??T??:??:??.???Z' AND until_at > from_at),
  name           TEXT NOT NULL,
  code           TEXT,
  division_code  TEXT,
  level          TEXT NOT NULL,
  kind           TEXT NOT NULL,
  parent_id      TEXT,
  path           TEXT NOT NULL,
  reports_to     TEXT NOT NULL,
  vertically_led INTEGER NOT NULL,
  powers         TEXT,
  valid_from     TEXT,
  valid_to       TEXT,
  version        INTEGER NOT NULL,
  created_at     TEXT NOT NULL,
  updated_at     TEXT NOT NULL,
  PRIMARY KEY (id, from_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX organization_history_by_path ON organization_history (path);

-- Of what was before, the log has digests and names of members alone, not where an organization
-- stood. So the register of today counts from the beginning, as it did in answers until now.
INSERT INTO organization_history
SELECT id, '0000-01-01T00:00:00.000Z', NULL, name, code, division_code, level, kind, parent_id,
  path, reports_to, vertically_led, powers, valid_from, valid_to, version, created_at, updated_at
FROM organizations;

CREATE TRIGGER organization_history_only_ends
BEFORE UPDATE OF id, from_at, name, code, division_code, level, kind, parent_id, path, reports_to,
  vertically_led, powers, valid_from, valid_to, version, created_at, updated_at
ON organization_history
BEGIN
  SELECT RAISE(ABORT, 'the history of the register never changes, it goes on');
END;

CREATE TRIGGER organization_history_ends_once BEFORE UPDATE OF until_at ON organization_history
WHEN OLD.until_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the history of the register never changes, it goes on');
END;

-- Of several changes at one instant the last one counts: it replaces a row that holds.
CREATE TRIGGER organization_history_never_replaced BEFORE INSERT ON organization_history
WHEN EXISTS (SELECT 1 FROM organization_history
             WHERE id = NEW.id AND from_at = NEW.from_at AND until_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'the history of the register never changes, it goes on');
END;

CREATE TRIGGER organization_history_goes_with_organization BEFORE DELETE ON organization_history
WHEN EXISTS (SELECT 1 FROM organizations WHERE id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'the history of the register never changes, it goes on');
END;
