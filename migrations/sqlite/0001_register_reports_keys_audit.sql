-- The register of organizations, their reports, the keys and the log of changes.
--
-- Instants are RFC 3339 in UTC with milliseconds (24 characters), so that their text sorts as they do.
-- Days are YYYY-MM-DD. Ids are text without a slash: paths are built of them.

CREATE TABLE organizations (
  id             TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND instr(id, '/') = 0),
  name           TEXT NOT NULL CHECK (name <> ''),
  -- The name backwards, so that "ends with" is a range of the index; derived, see `verify`.
  name_reversed  TEXT NOT NULL,
  code           TEXT UNIQUE CHECK (length(code) = 18),
  division_code  TEXT CHECK (length(division_code) IN (6, 9) AND division_code NOT GLOB '*[^0-9]*'),
  level          TEXT NOT NULL
                 CHECK (level IN ('national', 'province', 'prefecture', 'county', 'township')),
  kind           TEXT NOT NULL
                 CHECK (kind IN ('government', 'department', 'office', 'zone', 'institution')),
  parent_id      TEXT REFERENCES organizations (id),
  -- '/' root id '/' … '/' own id '/': a subtree is a prefix of the index, the lineage is read off it.
  path           TEXT NOT NULL UNIQUE,
  reports_to     TEXT NOT NULL CHECK (reports_to IN ('own', 'consolidated')),
  vertically_led INTEGER NOT NULL CHECK (vertically_led IN (0, 1)),
  valid_from     TEXT CHECK (valid_from GLOB '????-??-??'),
  valid_to       TEXT CHECK (valid_to GLOB '????-??-??'),
  version        INTEGER NOT NULL CHECK (version >= 1),
  created_at     TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  updated_at     TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX organizations_by_parent ON organizations (parent_id);
CREATE INDEX organizations_by_created ON organizations (created_at, id);
CREATE INDEX organizations_by_name ON organizations (name, id);
CREATE INDEX organizations_by_name_reversed ON organizations (name_reversed);

-- What lists and permissions need of a report. `number` is its short key: report_cells carries it
-- once a cell, where an id of 36 characters would be most of the table.
CREATE TABLE reports (
  number          INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  year            INTEGER NOT NULL CHECK (year BETWEEN 2019 AND 9998),
  kind            TEXT NOT NULL CHECK (kind IN ('own', 'consolidated')),
  edition         TEXT NOT NULL CHECK (edition IN ('2019', '2021')),
  title           TEXT NOT NULL,
  -- No list of states here: a table cannot be given another CHECK without being built anew.
  status          TEXT NOT NULL CHECK (status <> ''),
  due_date        TEXT NOT NULL CHECK (due_date GLOB '????-??-??'),
  errors          INTEGER NOT NULL CHECK (errors >= 0),
  warnings        INTEGER NOT NULL CHECK (warnings >= 0),
  information     INTEGER NOT NULL CHECK (information >= 0),
  version         INTEGER NOT NULL CHECK (version >= 1),
  -- SHA-256 of the bytes of the part 'report', hexadecimal.
  digest          TEXT NOT NULL CHECK (length(digest) = 64),
  created_at      TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  updated_at      TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (organization_id, year, kind)
) STRICT;

CREATE INDEX reports_by_created ON reports (created_at, id);
CREATE INDEX reports_by_updated ON reports (updated_at, id);
CREATE INDEX reports_by_year ON reports (year, id);
-- One year in the usual order: the list that is asked for most.
CREATE INDEX reports_by_year_created ON reports (year, created_at, id);

CREATE TRIGGER reports_delete_drafts_only BEFORE DELETE ON reports
WHEN OLD.status <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'only a draft can be deleted');
END;

-- The truth: every version of every report, whole.
CREATE TABLE report_versions (
  report     INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  version    INTEGER NOT NULL CHECK (version >= 1),
  title      TEXT NOT NULL,
  figures    TEXT NOT NULL CHECK (json_valid(figures)),
  narrative  TEXT NOT NULL CHECK (json_valid(narrative)),
  computed   TEXT NOT NULL CHECK (json_valid(computed)),
  digest     TEXT NOT NULL CHECK (length(digest) = 64),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (report, version)
) STRICT;

CREATE TRIGGER report_versions_never_change BEFORE UPDATE ON report_versions
BEGIN
  SELECT RAISE(ABORT, 'a version of a report never changes');
END;

-- INSERT OR REPLACE deletes without firing a trigger of deletion.
CREATE TRIGGER report_versions_never_replaced BEFORE INSERT ON report_versions
WHEN EXISTS (SELECT 1 FROM report_versions WHERE report = NEW.report AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'a version of a report never changes');
END;

-- A version goes only with its report: the cascade runs when the row of the report is gone already.
CREATE TRIGGER report_versions_go_with_report BEFORE DELETE ON report_versions
WHEN EXISTS (SELECT 1 FROM reports WHERE number = OLD.report)
BEGIN
  SELECT RAISE(ABORT, 'a version of a report goes only with the report');
END;

-- The JSON of the current version, part by part, as it is sent. A table with rowid: the rows are
-- large, and an index of large rows is deep.
CREATE TABLE report_parts (
  report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  part   TEXT NOT NULL CHECK (part IN ('report', 'narrative', 'proactiveDisclosure',
                                       'applicationStatistics', 'reviewLitigation')),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  bytes  BLOB NOT NULL,
  PRIMARY KEY (report, part)
) STRICT;

-- The cells of the current version that are neither blank, nor zero, nor totals, by the position of
-- the cell in the edition: what sums and rankings read. Derived from report_versions.
CREATE TABLE report_cells (
  report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  cell   INTEGER NOT NULL CHECK (cell >= 0),
  value  INTEGER NOT NULL CHECK (value <> 0),
  PRIMARY KEY (report, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_keys (
  id              TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  label           TEXT NOT NULL,
  role            TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'reader')),
  organization_id TEXT REFERENCES organizations (id),
  digest          TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  expires_at      TEXT CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_at      TEXT CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z'),
  version         INTEGER NOT NULL CHECK (version >= 1),
  created_at      TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX api_keys_by_created ON api_keys (created_at, id);
CREATE INDEX api_keys_by_organization ON api_keys (organization_id);

-- The log. AUTOINCREMENT: a number is never given twice.
CREATE TABLE audit_events (
  sequence       INTEGER PRIMARY KEY AUTOINCREMENT,
  at             TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor_id       TEXT,
  actor_label    TEXT NOT NULL,
  request_id     TEXT,
  action         TEXT NOT NULL CHECK (action <> ''),
  resource       TEXT NOT NULL CHECK (resource IN ('organization', 'report', 'key')),
  resource_id    TEXT NOT NULL,
  version_before INTEGER,
  version_after  INTEGER,
  changed        TEXT NOT NULL CHECK (json_valid(changed))
) STRICT;

CREATE INDEX audit_events_by_resource ON audit_events (resource, resource_id);

CREATE TRIGGER audit_events_never_change BEFORE UPDATE ON audit_events
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER audit_events_never_go BEFORE DELETE ON audit_events
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER audit_events_never_replaced BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

-- One row that is written at every start, and again by the readiness probe after the disk refused a
-- write: the only way to know that the file takes writes is to write.
CREATE TABLE write_probe (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  writes INTEGER NOT NULL
) STRICT;

INSERT INTO write_probe (id, writes) VALUES (1, 0);
