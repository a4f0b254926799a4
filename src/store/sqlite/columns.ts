/** The columns that several statements select, named as the rows in store/shared/ expect. */

/**
 * The columns of an organization (alias `o`), named so that they can be selected beside a report's.
 */
export const organizationColumns = `
  o.id AS o_id, o.name AS o_name, o.aliases AS o_aliases, o.code AS o_code, o.division_code AS o_division_code,
  o.level AS o_level, o.kind AS o_kind, o.parent_id AS o_parent_id, o.path AS o_path,
  o.reports_to AS o_reports_to, o.vertically_led AS o_vertically_led, o.powers AS o_powers,
  o.valid_from AS o_valid_from, o.valid_to AS o_valid_to, o.version AS o_version, o.created_at AS o_created_at,
  o.updated_at AS o_updated_at`;

/** The columns of an organization that are selected with a report. */
export const ownerColumns = 'o.id AS o_id, o.name AS o_name, o.code AS o_code, o.path AS o_path';

/** The columns of a version in the history of its report (alias `v`). */
export const versionColumns =
  'v.version, v.status, v.title, v.digest, v.created_at, v.rule_set, v.deed AS origin';

/** The columns of an event of the log (alias `e`). */
export const eventColumns = `e.sequence, e.at, e.actor_kind, e.actor_id, e.actor_label, e.address,
  e.request_id, e.action, e.refusal, e.resource, e.resource_id, e.version_before, e.version_after,
  e.changed, e.record_digest, e.format, e.commit_id, e.edition, e.rows`;
