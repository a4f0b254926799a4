/** The feed of changes, in the order of commits. */

import type { FeedEntry, PlacedFeedEntry } from '../feed.ts';
import type { FeedQuery } from '../port.ts';
import { type EntryRow, mapEntry } from '../shared/feed-rows.ts';
import { ownerColumns } from './columns.ts';
import type { Database } from './drivers/driver.ts';
import { withinCondition } from './organizations.ts';

/** The columns of an entry `f` with its organization `o`. */
export const entryColumns = `f.sequence, f.at, f.type, f.report_id, f.organization_id, f.year,
  f.kind, f.version, f.supersedes, ${ownerColumns}`;

interface PageParameters {
  readonly after: number;
  readonly limit: number;
  /** JSON arrays. */
  readonly types: string;
  readonly everywhere: string;
  readonly within: string | null;
  readonly about: string | null;
  /** JSON array; null: all. */
  readonly year: string | null;
}

// CROSS JOIN: entries are read in order and each looks up its organization, so that a page ends at
// its limit without sorting.
const selectPage = `
  SELECT ${entryColumns} FROM feed_entries AS f CROSS JOIN organizations AS o
  WHERE o.id = f.organization_id AND f.sequence > :after
    AND (f.type IN (SELECT value FROM json_each(:everywhere))
      OR f.type IN (SELECT value FROM json_each(:types))
        AND (:within IS NULL OR ${withinCondition('within')}))
    AND (:year IS NULL OR f.year IN (SELECT value FROM json_each(:year)))
    AND (:about IS NULL OR ${withinCondition('about')})
  ORDER BY f.sequence LIMIT :limit`;

export function feedReads(database: Database) {
  const page = database.prepare<PageParameters, EntryRow>(selectPage);
  return {
    page(query: FeedQuery): readonly PlacedFeedEntry[] {
      const { after, limit, types, everywhere, within, about, year } = query;
      return page
        .all({
          ...{ after, limit, within },
          types: JSON.stringify(types),
          everywhere: JSON.stringify(everywhere),
          about: about ?? null,
          year: year === undefined ? null : JSON.stringify(year),
        })
        .map(mapEntry);
    },
  };
}

export function feedWrites(database: Database) {
  const insert = database.prepare(`
    INSERT INTO feed_entries (
      at, type, report_id, organization_id, year, kind, version, supersedes
    ) VALUES (
      :at, :type, :reportId, :organizationId, :year, :kind, :version, :supersedes
    )`);
  return {
    append(entry: FeedEntry): void {
      insert.run({ ...entry });
    },
  };
}
