-- Sums of what organizations published for themselves (kind `own`) below an organization, for every
-- organization that has reports below it, and for the whole register (''). Moved in the commit that
-- publishes, moves or changes an organization; derived from report_amounts and the register, see
-- `verify`. Organizations of a class are summed together; `existed` says whether they existed on the
-- last day of the year. The packing is that of src/store/shared/cell-sums.ts.
CREATE TABLE sums_below (
  organization_id   TEXT NOT NULL,
  year              INTEGER NOT NULL,
  edition           TEXT NOT NULL,
  level             TEXT NOT NULL,
  organization_kind TEXT NOT NULL,
  reports_to        TEXT NOT NULL,
  vertically_led    INTEGER NOT NULL CHECK (vertically_led IN (0, 1)),
  existed           INTEGER NOT NULL CHECK (existed IN (0, 1)),
  sums              BLOB NOT NULL,
  PRIMARY KEY (organization_id, year, edition, level, organization_kind, reports_to,
    vertically_led, existed)
) STRICT, WITHOUT ROWID;

-- How many organizations of a class are below an organization, or in the whole register (''), by the
-- first and the last year at whose end they existed; 0 and 9999 are without limit.
CREATE TABLE organizations_below (
  organization_id   TEXT NOT NULL,
  level             TEXT NOT NULL,
  organization_kind TEXT NOT NULL,
  reports_to        TEXT NOT NULL,
  vertically_led    INTEGER NOT NULL CHECK (vertically_led IN (0, 1)),
  first_year        INTEGER NOT NULL,
  last_year         INTEGER NOT NULL,
  count             INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (organization_id, level, organization_kind, reports_to, vertically_led, first_year,
    last_year)
) STRICT, WITHOUT ROWID;

-- A row for each commit after which sums may differ: publications, and changes of the register. The
-- first stands for all that was before.
CREATE TABLE sum_versions (
  version INTEGER PRIMARY KEY,
  at      TEXT NOT NULL
) STRICT;

CREATE INDEX sum_versions_by_at ON sum_versions (at);

INSERT INTO sum_versions (version, at) VALUES (1, '0000-01-01T00:00:00.000Z');

-- Amounts and sums are derived by code when the database is opened.
INSERT INTO derivations (name, version) VALUES ('sums', 0);
