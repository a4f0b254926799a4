/** The register: reads, and writes that keep the paths of the tree. */

import { AppError, candidatesMax } from '../../errors.ts';
import type { Reach } from '../../policy/permissions.ts';
import type { Organization, PlacedOrganization } from '../organization.ts';
import type { FilingFilter, OrganizationQuery, Page, Write } from '../port.ts';
import { requireSuccessor, requireVersion } from '../shared/expectations.ts';
import { listFilingValues } from '../shared/filings.ts';
import {
  mapOrganization,
  type OrganizationRow,
  organizationColumnValues,
} from '../shared/organization-rows.ts';
import { placeInTree, searchName, subtreeEnd } from '../shared/register.ts';
import type { SpellingMatch, SpellingSearch } from '../shared/search-text.ts';
import {
  endsMax,
  foldSearchWords,
  keepBestMatches,
  newSearchDerivation,
  searchSpelling,
} from '../shared/search-text.ts';
import { organizationColumns } from './columns.ts';
import type { Database } from './drivers/driver.ts';
import type { Conditions, Listing, PreparedLists } from './list.ts';
import { filterBy, numberParameters, readPage, resolveOrder } from './list.ts';
import { historyReads, historyWrites } from './organization-history.ts';
import { withRefusals } from './refusals.ts';
import { spellingWrites } from './search-keys.ts';
import type { sumWrites } from './sums-below.ts';

/** Returns the condition that `o` is the organization of a parameter or below it. */
export function withinCondition(parameter: string): string {
  const root = (column: string) => `(SELECT ${column} FROM organizations WHERE id = :${parameter})`;
  return `o.path >= ${root('path')} AND o.path < ${root("rtrim(path, '/') || '0'")}`;
}

/** The columns of the sorts of organizations `o`. */
export const organizationSortColumns = {
  createdAt: { key: 'o.created_at', id: 'o.id' },
  name: { key: 'o.name', id: 'o.id' },
};

/** The condition that an organization `o` existed on the last day of a year. */
export const existedAtYearEnd = `(o.valid_from IS NULL OR o.valid_from <= :lastDay)
  AND (o.valid_to IS NULL OR o.valid_to >= :lastDay)`;

/** The states of reports that are filed, as values. */
export const filedStates = '(SELECT value FROM json_each(:filedStatuses))';

/** Returns the condition that working versions of an organization `o` count. */
export function workingCondition(working: Reach): string {
  if (working === 'everywhere') return '1';
  return working === 'nowhere' ? '0' : `(${withinCondition('workingWithin')})`;
}

/** Returns the condition that the report of an organization was published, or is filed. */
function hasFiled({ working }: FilingFilter): string {
  const reportIn = (table: string) => `SELECT 1 FROM ${table} AS r
    WHERE r.organization_id = o.id AND r.year = :year AND r.kind = o.reports_to`;
  const published = `EXISTS (${reportIn('published_reports')})`;
  const filed = `EXISTS (${reportIn('reports')} AND r.status IN ${filedStates})`;
  return `(${published} OR ${workingCondition(working)} AND ${filed})`;
}

function filingCondition(filing: FilingFilter): string {
  return [
    existedAtYearEnd,
    ...(filing.kind === undefined ? [] : ['o.reports_to = :filingKind']),
    `${filing.hasFiled ? '' : 'NOT '}${hasFiled(filing)}`,
  ].join(' AND ');
}

const conditions: Conditions<'organizations', OrganizationQuery> = {
  parentId: 'o.parent_id = :parentId',
  within: withinCondition('within'),
  level: { anyOf: 'o.level' },
  kind: { anyOf: 'o.kind' },
  words: (words) =>
    words.map((_, index) => `instr(o.search_text, :word${index}) > 0`).join(' AND ') || null,
  filing: filingCondition,
};

function listingParameters({ words = [], filing }: Pick<OrganizationQuery, 'words' | 'filing'>) {
  return {
    ...numberParameters('word', foldSearchWords(words)),
    ...(filing && listFilingValues(filing)),
    ...(filing?.kind && { filingKind: filing.kind }),
  };
}

function listingOf({ limit, cursor, count, sort, ...filter }: OrganizationQuery): Listing {
  const { where, parameters } = filterBy('organizations', filter, conditions);
  return {
    list: 'organizations',
    filter,
    sort,
    row: 'o.rowid',
    from: 'organizations AS o',
    join: 'JOIN organizations AS o ON o.rowid = page.row',
    columns: organizationColumns,
    where,
    parameters: { ...parameters, ...listingParameters(filter) },
    order: resolveOrder('organizations', sort, organizationSortColumns),
  };
}

type SpelledParameters = SpellingSearch & {
  readonly today: string;
  readonly ends: number;
  readonly limit: number;
};

/** Each part searches an index; the ends are bounded, for there may be one in every county. */
const selectSpelled = `
  WITH matches (id, rank) AS (
    SELECT id, 1 FROM organizations WHERE name IN (:name, :folded)
    UNION ALL
    SELECT organization_id, CASE kind WHEN 'name' THEN 1 WHEN 'alias' THEN 2 ELSE 3 END
    FROM organization_spellings WHERE reversed = :reversed
    UNION ALL
    SELECT * FROM (
      SELECT id, 4 FROM organizations
      WHERE name_reversed > :reversed AND name_reversed < :to LIMIT :ends)
    UNION ALL
    SELECT * FROM (
      SELECT organization_id, 4 FROM organization_spellings
      WHERE reversed > :reversed AND reversed < :to AND kind <> 'alias' LIMIT :ends)
  )
  SELECT ${organizationColumns}, m.rank, coalesce(o.valid_to < :today, 0) AS is_closed
  FROM (SELECT id, min(rank) AS rank FROM matches GROUP BY id) AS m
  JOIN organizations AS o ON o.id = m.id
  ORDER BY is_closed, m.rank, length(o.name), o.id
  LIMIT :limit`;

export function organizationReads(database: Database, lists: PreparedLists) {
  const select = `SELECT ${organizationColumns} FROM organizations AS o`;
  const byId = database.prepare<{ id: string }, OrganizationRow>(`${select} WHERE o.id = :id`);
  const byCode = database.prepare<{ code: string }, OrganizationRow>(
    `${select} WHERE o.code = :code`,
  );
  // Each part searches an index: for endings of the name, and for names that end with it.
  const named = database.prepare<NamedParameters, OrganizationRow>(`
    ${select}
    WHERE o.id IN (
      SELECT id FROM organizations WHERE name IN (SELECT value FROM json_each(:ends))
      UNION
      SELECT id FROM organizations WHERE name_reversed >= :from AND name_reversed < :to
    )
    ORDER BY o.name = :name DESC, abs(length(o.name) - length(:name)), o.id
    LIMIT 10`);
  const spelled = database.prepare<SpelledParameters, OrganizationRow & SpellingMatch>(
    selectSpelled,
  );
  const found = (row: OrganizationRow | undefined) =>
    row === undefined ? null : mapOrganization(row);

  return {
    ...historyReads(database),
    byId: (id: string): PlacedOrganization | null => found(byId.get({ id })),
    byCode: (code: string): PlacedOrganization | null => found(byCode.get({ code })),
    named: (name: string): readonly PlacedOrganization[] =>
      named.all(namedParameters(name)).map(mapOrganization),
    spelled: (spelling: string, today: string): readonly PlacedOrganization[] =>
      keepBestMatches(
        spelled.all({
          ...searchSpelling(spelling),
          today,
          ends: endsMax,
          limit: candidatesMax + 1,
        }),
      ).map(mapOrganization),
    page(query: OrganizationQuery): Page<PlacedOrganization> {
      return readPage(lists, listingOf(query), query, mapOrganization);
    },
  };
}

interface NamedParameters {
  readonly name: string;
  /** JSON array of the name and of its endings that are long enough. */
  readonly ends: string;
  readonly from: string;
  readonly to: string;
}

function namedParameters(name: string): NamedParameters {
  const { ends, from, to } = searchName(name);
  return { name, ends: JSON.stringify(ends), from, to };
}

const insertOrganization = `
  INSERT INTO organizations (
    id, name, name_reversed, aliases, search_text, code, division_code, level, kind, parent_id, path, reports_to,
    vertically_led, powers, valid_from, valid_to, version, created_at, updated_at
  ) VALUES (
    :id, :name, :nameReversed, :aliases, :searchText, :code, :divisionCode, :level, :kind, :parentId, :path, :reportsTo,
    :verticallyLed, :powers, :validFrom, :validTo, :version, :createdAt, :updatedAt
  )`;

const updateOrganization = `
  UPDATE organizations SET
    name = :name, name_reversed = :nameReversed, aliases = :aliases, search_text = :searchText,
    code = :code, division_code = :divisionCode, level = :level, kind = :kind, parent_id = :parentId, path = :path, reports_to = :reportsTo,
    vertically_led = :verticallyLed, powers = :powers, valid_from = :validFrom,
    valid_to = :validTo,
    version = :version, created_at = :createdAt, updated_at = :updatedAt
  WHERE id = :id`;

/**
 * Moves the subtree below the organization at the path `from`; its own row is written separately.
 */
const moveSubtree = `
  UPDATE organizations SET path = :to || substr(path, length(:from) + 1)
  WHERE path > :from AND path < :end`;

interface CurrentPlace {
  readonly version: number;
  readonly path: string;
}

export function organizationWrites(database: Database, sums: ReturnType<typeof sumWrites>) {
  const current = database.prepare<{ id: string }, CurrentPlace>(
    'SELECT version, path FROM organizations WHERE id = :id',
  );
  const insert = database.prepare(insertOrganization);
  const update = database.prepare(updateOrganization);
  const move = database.prepare(moveSubtree);
  const remove = database.prepare('DELETE FROM organizations WHERE id = :id');
  const deriveKeys = newSearchDerivation();
  const putSpellings = spellingWrites(database);
  const history = historyWrites(database);

  function pathOf(row: Organization): string {
    const { parentId } = row;
    const parent = parentId === null ? undefined : current.get({ id: parentId });
    return placeInTree(row, parent?.path ?? null);
  }

  return {
    /** Inserts or replaces. Parents come before those below them. */
    put({ id, expected, row }: Write<Organization> & { readonly row: Organization }): void {
      const before = current.get({ id });
      requireVersion(expected, before?.version);
      requireSuccessor(expected, row.version);
      const place = sums.placeOf(id);
      const path = pathOf(row);
      const keys = deriveKeys(row);
      const parameters = { ...organizationColumnValues(row, path), searchText: keys.text };
      withRefusals({ unique: () => new AppError('organization-code-taken') }, () =>
        (before === undefined ? insert : update).run(parameters),
      );
      putSpellings(id, keys);
      const isMoved = before !== undefined && before.path !== path;
      if (isMoved) move.run({ from: before.path, to: path, end: subtreeEnd(before.path) });
      sums.followOrganization(id, place, sums.placeOf(id));
      // No path ends like the end of a subtree.
      history.record(id, row.updatedAt, { from: path, to: isMoved ? subtreeEnd(path) : path });
    },

    /**
     * Deletes an organization.
     *
     * @throws AppError `organization-in-use` while anything refers to it
     */
    remove({ id, expected }: Write<Organization>): void {
      requireVersion(expected, current.get({ id })?.version);
      const place = sums.placeOf(id);
      withRefusals({ reference: () => new AppError('organization-in-use') }, () =>
        remove.run({ id }),
      );
      sums.followOrganization(id, place, undefined);
    },

    /**
     * Returns how deep an organization is in the tree, for deletions from below; 0 when there is
     * none.
     */
    depth: (id: string): number => current.get({ id })?.path.length ?? 0,
  };
}
