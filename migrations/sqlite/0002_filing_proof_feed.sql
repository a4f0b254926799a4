-- Filing and publication, the days that bind, the chain over the log, kept answers, the feed.

-- What a version was, who made it and why, and its answer, byte for byte. Versions from before this
-- migration were drafts whose answers were not kept; the current one's is taken over.
DROP TRIGGER report_versions_never_change;

ALTER TABLE report_versions ADD COLUMN status TEXT NOT NULL DEFAULT 'draft' CHECK (status <> '');
ALTER TABLE report_versions ADD COLUMN errors INTEGER CHECK (errors >= 0);
ALTER TABLE report_versions ADD COLUMN warnings INTEGER CHECK (warnings >= 0);
ALTER TABLE report_versions ADD COLUMN information INTEGER CHECK (information >= 0);
ALTER TABLE report_versions ADD COLUMN rule_set TEXT;
-- JSON: the reason that answers each explained warning, by the key of the finding.
ALTER TABLE report_versions ADD COLUMN explanations TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(explanations));
-- JSON: what it took over from the report of the year before, when it was made.
ALTER TABLE report_versions ADD COLUMN carried_in TEXT CHECK (json_valid(carried_in));
ALTER TABLE report_versions ADD COLUMN sign_off TEXT CHECK (json_valid(sign_off));
ALTER TABLE report_versions ADD COLUMN submitted_at TEXT
  CHECK (submitted_at GLOB '????-??-??T??:??:??.???Z');
ALTER TABLE report_versions ADD COLUMN published_at TEXT
  CHECK (published_at GLOB '????-??-??T??:??:??.???Z');
ALTER TABLE report_versions ADD COLUMN first_published_at TEXT
  CHECK (first_published_at GLOB '????-??-??T??:??:??.???Z');
-- JSON: who, by what, why, with comments.
ALTER TABLE report_versions ADD COLUMN deed TEXT CHECK (json_valid(deed));
-- The whole report as it is answered; what `digest` is the digest of.
ALTER TABLE report_versions ADD COLUMN bytes BLOB;

UPDATE report_versions SET
  bytes = (SELECT p.bytes FROM report_parts AS p
           WHERE p.report = report_versions.report AND p.part = 'report'),
  (errors, warnings, information) = (SELECT r.errors, r.warnings, r.information FROM reports AS r
                                     WHERE r.number = report_versions.report)
WHERE version = (SELECT r.version FROM reports AS r WHERE r.number = report_versions.report);

CREATE TRIGGER report_versions_never_change BEFORE UPDATE ON report_versions
BEGIN
  SELECT RAISE(ABORT, 'a version of a report never changes');
END;

CREATE TRIGGER report_versions_are_whole BEFORE INSERT ON report_versions
WHEN NEW.bytes IS NULL OR NEW.errors IS NULL OR NEW.deed IS NULL OR NEW.rule_set IS NULL
BEGIN
  SELECT RAISE(ABORT, 'a version of a report is kept with its answer');
END;

-- The whole report is read from its version: one copy of it is enough.
DELETE FROM report_parts WHERE part = 'report';

ALTER TABLE reports ADD COLUMN submitted_at TEXT
  CHECK (submitted_at GLOB '????-??-??T??:??:??.???Z');
ALTER TABLE reports ADD COLUMN published_at TEXT
  CHECK (published_at GLOB '????-??-??T??:??:??.???Z');
ALTER TABLE reports ADD COLUMN first_published_at TEXT
  CHECK (first_published_at GLOB '????-??-??T??:??:??.???Z');
-- What the public reads, also while a correction is being worked on.
ALTER TABLE reports ADD COLUMN published_version INTEGER CHECK (published_version >= 1);

CREATE INDEX reports_published ON reports (published_version) WHERE published_version IS NOT NULL;

DROP TRIGGER reports_delete_drafts_only;

CREATE TRIGGER reports_delete_unfiled_only BEFORE DELETE ON reports
WHEN OLD.status <> 'draft' OR OLD.submitted_at IS NOT NULL OR OLD.published_version IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'only a draft that was never filed can be deleted');
END;

-- INSERT OR REPLACE deletes without firing a trigger of deletion, but takes the versions along by
-- the cascade, which fires theirs.
CREATE TRIGGER reports_never_replaced BEFORE INSERT ON reports
WHEN EXISTS (SELECT 1 FROM reports WHERE number = NEW.number OR id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a report is never replaced');
END;

CREATE TRIGGER report_versions_stay_once_filed BEFORE DELETE ON report_versions
WHEN OLD.submitted_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a report that was filed stays');
END;

CREATE TRIGGER reports_published_keep_their_place BEFORE UPDATE ON reports
WHEN OLD.published_version IS NOT NULL AND (
  NEW.number <> OLD.number OR NEW.id <> OLD.id OR NEW.organization_id <> OLD.organization_id
  OR NEW.year <> OLD.year OR NEW.kind <> OLD.kind OR NEW.edition <> OLD.edition
  OR NEW.created_at <> OLD.created_at)
BEGIN
  SELECT RAISE(ABORT, 'whose a published report is, and of which year, never changes');
END;

-- Publication only goes forward, and only to a version that was published.
CREATE TRIGGER reports_publication_stays BEFORE UPDATE OF published_version ON reports
WHEN OLD.published_version IS NOT NEW.published_version AND (
  NEW.published_version IS NULL
  OR NEW.published_version < OLD.published_version
  OR NOT EXISTS (SELECT 1 FROM report_versions AS v WHERE v.report = NEW.number
                 AND v.version = NEW.published_version AND v.status = 'published'))
BEGIN
  SELECT RAISE(ABORT, 'what is published stays published');
END;

-- How a body was called, and when, so that what stood at an instant can be answered as it was.
CREATE TABLE organization_names (
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  version         INTEGER NOT NULL,
  at              TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  name            TEXT NOT NULL,
  code            TEXT,
  PRIMARY KEY (organization_id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO organization_names SELECT id, version, created_at, name, code FROM organizations;

CREATE TRIGGER organizations_first_name AFTER INSERT ON organizations
BEGIN
  INSERT INTO organization_names VALUES (NEW.id, NEW.version, NEW.created_at, NEW.name, NEW.code);
END;

CREATE TRIGGER organizations_next_name AFTER UPDATE ON organizations
WHEN NEW.name <> OLD.name OR NEW.code IS NOT OLD.code
BEGIN
  INSERT INTO organization_names VALUES (NEW.id, NEW.version, NEW.updated_at, NEW.name, NEW.code);
END;

-- Local rules on deadlines: never changed, only ended.
CREATE TABLE deadline_rules (
  id              TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  type            TEXT NOT NULL CHECK (type IN ('earlier', 'exemption')),
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  year            INTEGER NOT NULL CHECK (year BETWEEN 2019 AND 9998),
  kind            TEXT NOT NULL CHECK (kind IN ('own', 'consolidated')),
  date            TEXT NOT NULL CHECK (date GLOB '????-??-??'),
  reason          TEXT CHECK (type = 'earlier' OR reason <> ''),
  ended_at        TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'),
  version         INTEGER NOT NULL CHECK (version >= 1),
  created_at      TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX deadline_rules_by_year ON deadline_rules (year, kind, type);
CREATE INDEX deadline_rules_by_created ON deadline_rules (created_at, id);
-- How the days of a report are found: from the bodies above it, not from all rules of its year.
CREATE INDEX deadline_rules_by_organization
  ON deadline_rules (organization_id, year, kind, type);

CREATE TRIGGER deadline_rules_only_end BEFORE UPDATE ON deadline_rules
WHEN OLD.ended_at IS NOT NULL OR NEW.type <> OLD.type OR NEW.year <> OLD.year
  OR NEW.kind <> OLD.kind OR NEW.date <> OLD.date OR NEW.organization_id <> OLD.organization_id
  OR NEW.reason IS NOT OLD.reason OR NEW.created_at <> OLD.created_at
BEGIN
  SELECT RAISE(ABORT, 'a deadline rule is never changed, only ended');
END;

-- The list of powers of a body, as a JSON array of words; null: not known.
ALTER TABLE organizations ADD COLUMN powers TEXT CHECK (json_valid(powers));

-- Telephone numbers and mail addresses that are those of an office, as `normalisedContact` has them.
CREATE TABLE office_contacts (
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  contact         TEXT NOT NULL CHECK (contact <> ''),
  reason          TEXT,
  confirmed_at    TEXT NOT NULL CHECK (confirmed_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (organization_id, contact)
) STRICT, WITHOUT ROWID;

-- What offices change of the rules for the bodies below them: never changed, only ended.
CREATE TABLE rule_adjustments (
  id              TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  rule_id         TEXT NOT NULL CHECK (rule_id <> ''),
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  severity        TEXT CHECK (severity <> ''),
  parameters      TEXT NOT NULL CHECK (json_valid(parameters)),
  reason          TEXT NOT NULL CHECK (reason <> ''),
  ended_at        TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'),
  version         INTEGER NOT NULL CHECK (version >= 1),
  created_at      TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE UNIQUE INDEX rule_adjustments_standing ON rule_adjustments (organization_id, rule_id)
  WHERE ended_at IS NULL;
CREATE INDEX rule_adjustments_by_created ON rule_adjustments (created_at, id);

CREATE TRIGGER rule_adjustments_only_end BEFORE UPDATE ON rule_adjustments
WHEN OLD.ended_at IS NOT NULL OR NEW.rule_id <> OLD.rule_id
  OR NEW.organization_id <> OLD.organization_id OR NEW.severity IS NOT OLD.severity
  OR NEW.parameters <> OLD.parameters OR NEW.reason <> OLD.reason
  OR NEW.created_at <> OLD.created_at
BEGIN
  SELECT RAISE(ABORT, 'an adjustment of a rule is never changed, only ended');
END;

-- Keys: more roles, what an integrator may do, whence, and who follows.
CREATE TABLE api_keys_next (
  id              TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  label           TEXT NOT NULL,
  -- No list of roles: a table cannot be given another CHECK without being built anew.
  role            TEXT NOT NULL CHECK (role <> ''),
  organization_id TEXT REFERENCES organizations (id),
  prefix          TEXT,
  digest          TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  actions         TEXT CHECK (json_valid(actions)),
  networks        TEXT CHECK (json_valid(networks)),
  expires_at      TEXT CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_at      TEXT CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z'),
  successor_id    TEXT,
  last_used_date  TEXT CHECK (last_used_date GLOB '????-??-??'),
  version         INTEGER NOT NULL CHECK (version >= 1),
  created_at      TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

INSERT INTO api_keys_next (
  id, label, role, organization_id, digest, expires_at, revoked_at, version, created_at
) SELECT id, label, role, organization_id, digest, expires_at, revoked_at, version, created_at
  FROM api_keys;

DROP TABLE api_keys;
ALTER TABLE api_keys_next RENAME TO api_keys;

CREATE INDEX api_keys_by_created ON api_keys (created_at, id);
CREATE INDEX api_keys_by_organization ON api_keys (organization_id);

-- The log: also of refusals, with the address they came from. AUTOINCREMENT: a number is never
-- given twice.
CREATE TABLE audit_events_next (
  sequence       INTEGER PRIMARY KEY AUTOINCREMENT,
  at             TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor_kind     TEXT NOT NULL CHECK (actor_kind IN ('key', 'token', 'service', 'public')),
  actor_id       TEXT,
  actor_label    TEXT NOT NULL,
  address        TEXT,
  request_id     TEXT,
  action         TEXT NOT NULL CHECK (action <> ''),
  refusal        TEXT,
  resource       TEXT NOT NULL CHECK (resource <> ''),
  resource_id    TEXT NOT NULL,
  version_before INTEGER,
  version_after  INTEGER,
  changed        TEXT NOT NULL CHECK (json_valid(changed)),
  -- SHA-256 of the report that the event left standing.
  record_digest  TEXT CHECK (length(record_digest) = 64)
) STRICT;

INSERT INTO audit_events_next (
  sequence, at, actor_kind, actor_id, actor_label, request_id, action, resource, resource_id,
  version_before, version_after, changed
) SELECT sequence, at, CASE WHEN actor_id IS NULL THEN 'service' ELSE 'key' END, actor_id,
    actor_label, request_id, action, resource, resource_id, version_before, version_after, changed
  FROM audit_events;

DROP TABLE audit_events;
ALTER TABLE audit_events_next RENAME TO audit_events;

CREATE INDEX audit_events_by_resource ON audit_events (resource, resource_id);

-- The chain over the log: each link is a digest of the link before it and of its event.
CREATE TABLE audit_chain (
  sequence  INTEGER PRIMARY KEY,
  algorithm TEXT NOT NULL CHECK (algorithm IN ('sha256', 'sm3')),
  previous  TEXT NOT NULL CHECK (length(previous) = 64),
  hash      TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

-- `head`: the newest link. `base`: the newest event that its retention ended; the log begins behind.
CREATE TABLE audit_marks (
  mark     TEXT PRIMARY KEY CHECK (mark IN ('head', 'base')),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  hash     TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

INSERT INTO audit_marks (mark, sequence, hash) VALUES
  ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000'),
  ('base', 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER audit_events_never_change BEFORE UPDATE ON audit_events
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER audit_events_never_replaced BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER audit_chain_never_changes BEFORE UPDATE ON audit_chain
BEGIN
  SELECT RAISE(ABORT, 'the chain is append-only');
END;

CREATE TRIGGER audit_chain_never_replaced BEFORE INSERT ON audit_chain
WHEN EXISTS (SELECT 1 FROM audit_chain WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'the chain is append-only');
END;

-- Six months are the least that the law wants (Cybersecurity Law, Article 21).
CREATE TRIGGER audit_base_six_months BEFORE UPDATE ON audit_marks
WHEN NEW.mark = 'base'
  AND EXISTS (SELECT 1 FROM audit_events WHERE sequence <= NEW.sequence
              AND at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-6 months'))
BEGIN
  SELECT RAISE(ABORT, 'the log is kept for at least six months');
END;

CREATE TRIGGER audit_marks_move_on BEFORE UPDATE ON audit_marks
WHEN NEW.mark <> OLD.mark OR NEW.sequence < OLD.sequence
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER audit_marks_never_replaced BEFORE INSERT ON audit_marks
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER audit_marks_stay BEFORE DELETE ON audit_marks
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER audit_events_go_behind_base BEFORE DELETE ON audit_events
WHEN OLD.sequence > (SELECT sequence FROM audit_marks WHERE mark = 'base')
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER audit_chain_goes_behind_base BEFORE DELETE ON audit_chain
WHEN OLD.sequence > (SELECT sequence FROM audit_marks WHERE mark = 'base')
BEGIN
  SELECT RAISE(ABORT, 'the chain is append-only');
END;

-- First answers, for requests that are sent again under the same Idempotency-Key.
CREATE TABLE kept_answers (
  principal      TEXT NOT NULL,
  key            TEXT NOT NULL CHECK (key <> ''),
  request_digest TEXT NOT NULL CHECK (length(request_digest) = 64),
  status         INTEGER NOT NULL,
  headers        TEXT NOT NULL CHECK (json_valid(headers)),
  body           BLOB NOT NULL,
  at             TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (principal, key)
) STRICT;

CREATE INDEX kept_answers_by_time ON kept_answers (at);

-- The feed of changes, in the order of their commits.
CREATE TABLE feed_entries (
  sequence        INTEGER PRIMARY KEY AUTOINCREMENT,
  at              TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  type            TEXT NOT NULL CHECK (type <> ''),
  report_id       TEXT NOT NULL,
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  year            INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  version         INTEGER NOT NULL CHECK (version >= 1),
  supersedes      INTEGER CHECK (supersedes < version)
) STRICT;

CREATE INDEX feed_entries_by_organization ON feed_entries (organization_id);

CREATE TRIGGER feed_entries_never_change BEFORE UPDATE ON feed_entries
BEGIN
  SELECT RAISE(ABORT, 'the feed is append-only');
END;

CREATE TRIGGER feed_entries_never_go BEFORE DELETE ON feed_entries
BEGIN
  SELECT RAISE(ABORT, 'the feed is append-only');
END;

CREATE TABLE webhooks (
  id              TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  url             TEXT NOT NULL,
  label           TEXT NOT NULL,
  -- It signs what is sent, so it must be at hand; it opens nothing here.
  secret          TEXT NOT NULL,
  types           TEXT NOT NULL CHECK (json_valid(types)),
  organization_id TEXT REFERENCES organizations (id),
  version         INTEGER NOT NULL CHECK (version >= 1),
  created_at      TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX webhooks_by_created ON webhooks (created_at, id);
CREATE INDEX webhooks_by_organization ON webhooks (organization_id);

-- How far each webhook has come. Apart from it: it moves without anybody changing the webhook.
CREATE TABLE webhook_deliveries (
  webhook_id      TEXT PRIMARY KEY REFERENCES webhooks (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL CHECK (position >= 0),
  attempts        INTEGER NOT NULL CHECK (attempts >= 0),
  next_attempt_at TEXT,
  last_error      TEXT,
  delivered_at    TEXT
) STRICT;

CREATE TABLE webhook_dead_letters (
  webhook_id TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  sequence   INTEGER NOT NULL,
  at         TEXT NOT NULL,
  attempts   INTEGER NOT NULL,
  error      TEXT NOT NULL,
  PRIMARY KEY (webhook_id, sequence)
) STRICT;
