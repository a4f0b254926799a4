-- Drops what 0006 replaced: the copies of content in report_versions, the sections of the current
-- version, and the amounts a row a cell. Nothing refers to these tables, so no row goes with them.

-- It names report_versions, which is not there for a moment.
DROP TRIGGER reports_publication_stays;

DROP TABLE report_versions;
DROP TABLE report_parts;
DROP TABLE report_cells;

ALTER TABLE report_versions_next RENAME TO report_versions;

CREATE TRIGGER reports_publication_stays BEFORE UPDATE OF published_version ON reports
WHEN OLD.published_version IS NOT NEW.published_version AND (
  NEW.published_version IS NULL
  OR NEW.published_version < OLD.published_version
  OR NOT EXISTS (SELECT 1 FROM report_versions AS v WHERE v.report = NEW.number
                 AND v.version = NEW.published_version AND v.status = 'published'))
BEGIN
  SELECT RAISE(ABORT, 'what is published stays published');
END;

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

CREATE TRIGGER report_versions_are_whole BEFORE INSERT ON report_versions
WHEN (NEW.head IS NULL AND NEW.bytes IS NULL) OR NEW.errors IS NULL OR NEW.deed IS NULL
  OR NEW.rule_set IS NULL
BEGIN
  SELECT RAISE(ABORT, 'a version of a report is kept with its answer');
END;

-- A version goes only with its report: the cascade runs when the row of the report is gone already.
CREATE TRIGGER report_versions_go_with_report BEFORE DELETE ON report_versions
WHEN EXISTS (SELECT 1 FROM reports WHERE number = OLD.report)
BEGIN
  SELECT RAISE(ABORT, 'a version of a report goes only with the report');
END;

CREATE TRIGGER report_versions_stay_once_filed BEFORE DELETE ON report_versions
WHEN OLD.submitted_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a report that was filed stays');
END;

CREATE TRIGGER report_contents_never_change BEFORE UPDATE ON report_contents
BEGIN
  SELECT RAISE(ABORT, 'the content of a version never changes');
END;

CREATE TRIGGER report_contents_never_replaced BEFORE INSERT ON report_contents
WHEN EXISTS (SELECT 1 FROM report_contents WHERE report = NEW.report AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'the content of a version never changes');
END;

CREATE TRIGGER report_contents_go_with_report BEFORE DELETE ON report_contents
WHEN EXISTS (SELECT 1 FROM reports WHERE number = OLD.report)
BEGIN
  SELECT RAISE(ABORT, 'the content of a version goes only with the report');
END;

CREATE TRIGGER report_version_members_never_change BEFORE UPDATE ON report_version_members
BEGIN
  SELECT RAISE(ABORT, 'a version of a report never changes');
END;

-- Every version that is made from now on holds its members in its bytes.
CREATE TRIGGER report_version_members_never_grow BEFORE INSERT ON report_version_members
BEGIN
  SELECT RAISE(ABORT, 'a version of a report is kept with its answer');
END;

CREATE TRIGGER report_version_members_go_with_report BEFORE DELETE ON report_version_members
WHEN EXISTS (SELECT 1 FROM reports WHERE number = OLD.report)
BEGIN
  SELECT RAISE(ABORT, 'a version of a report goes only with the report');
END;
