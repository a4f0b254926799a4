/**
 * Verifies the rows that events decide: each matches its newest event, no row lacks its event, and
 * no event lacks its row. Events of format 1 have no digests of rows.
 */
import type { DecidedRow } from '../../proof/event-formats/event.ts';
import type { RowKind } from '../row-text.ts';
import { describeRow, rowKinds } from '../row-text.ts';
import type { Database } from './drivers/driver.ts';
import { isKeptCondition, iterateKeptRows, type KeptRow } from './kept-rows.ts';

/** Kinds of which every version is kept, each decided by its own event. */
const keptByVersion = "('report', 'feedEntry')";

/** A temporary table of the connection; the file itself is only read. */
const createTable = `
  DROP TABLE IF EXISTS temp.decided_rows;
  CREATE TEMP TABLE decided_rows (
    kind     TEXT,
    id       TEXT,
    version  INTEGER,
    sequence INTEGER NOT NULL,
    format   INTEGER,
    digest   TEXT,
    PRIMARY KEY (kind, id, version)
  ) WITHOUT ROWID;`;

/**
 * Takes the newest event of each row. A list of rows that cannot be read is a fault of its link.
 */
const fillTable = `
  INSERT INTO temp.decided_rows (kind, id, version, sequence, format, digest)
  SELECT r.value ->> '$.kind', r.value ->> '$.id',
    CASE WHEN r.value ->> '$.kind' IN ${keptByVersion}
      THEN coalesce(r.value ->> '$.version', 0) ELSE 0 END,
    e.sequence, r.value ->> '$.format', r.value ->> '$.digest'
  FROM audit_events AS e,
    json_each(CASE WHEN json_valid(e.rows) THEN e.rows ELSE '[]' END) AS r
  WHERE r.type = 'object' AND r.value ->> '$.kind' IS NOT NULL AND r.value ->> '$.id' IS NOT NULL
  ORDER BY e.sequence
  ON CONFLICT (kind, id, version) DO UPDATE
    SET sequence = excluded.sequence, format = excluded.format, digest = excluded.digest`;

/** What the newest event of a row records. */
type Decision = Pick<DecidedRow, 'format' | 'digest'> & { readonly sequence: number };

interface Place {
  readonly kind: RowKind;
  readonly id: string;
  readonly version: number;
}

/**
 * Returns until when rows may lack an event, because retention removed the older events or they are
 * of format 1. Null: no row may, because the log is complete, and of format 2 from its first event
 * on.
 */
export function eventlessUntil(database: Database): string | null {
  const isWhole = database
    .prepare<[], number>(`
      SELECT (SELECT sequence FROM audit_marks WHERE mark = 'base') = 0
        AND NOT EXISTS (SELECT 1 FROM audit_events WHERE format = 1)`)
    .pluck()
    .get();
  if (isWhole === 1) return null;
  const first = database
    .prepare<[], string>('SELECT at FROM audit_events WHERE format > 1 ORDER BY sequence LIMIT 1')
    .pluck();
  return first.get() ?? '9999';
}

function nameRow({ kind, id, version }: Place): string {
  return version === 0 ? `${kind} ${id}` : `${kind} ${id}, version ${version}`;
}

/** Describes a kept row; null when its columns contain no row of its kind. */
function describeKept<Kind extends RowKind>(kind: Kind, kept: KeptRow<Kind>): DecidedRow | null {
  try {
    return describeRow(kind, kept.read());
  } catch {
    return null;
  }
}

/** Returns how a row differs from its newest event, or null. */
function compare(place: Place, row: DecidedRow, decision: Decision): string | null {
  const name = nameRow(place);
  const { sequence, format, digest } = decision;
  if (digest === null) return `${name}: is kept, but event ${sequence} deletes it`;
  if (format !== row.format) {
    return `${name}: event ${sequence} has it in format ${format}, which this version does not know`;
  }
  return digest === row.digest ? null : `${name}: is not what event ${sequence} decides`;
}

function* keptDifferences(
  database: Database,
  kind: RowKind,
  until: string | null,
): Generator<string> {
  const newest = database.prepare<Place, Decision>(`
    SELECT sequence, format, digest FROM temp.decided_rows
    WHERE kind = :kind AND id = :id AND version = :version`);
  const isByVersion = kind === 'report' || kind === 'feedEntry';
  for (const kept of iterateKeptRows(database, kind)) {
    const row = describeKept(kind, kept);
    if (row === null) {
      yield `${kind} ${kept.id}: cannot be read`;
      continue;
    }
    const place = { kind, id: row.id, version: isByVersion ? (row.version ?? 0) : 0 };
    const decision = newest.get(place);
    if (decision !== undefined) {
      const difference = compare(place, row, decision);
      if (difference !== null) yield difference;
    } else if (until === null || kept.at > until) {
      yield `${nameRow(place)}: no event decides it`;
    }
  }
}

function* missingRows(database: Database, kind: RowKind): Generator<string> {
  const isKept = isKeptCondition(kind);
  if (isKept === null) return;
  const missing = database.prepare<{ kind: RowKind }, Place & { readonly sequence: number }>(`
    SELECT n.kind, n.id, n.version, n.sequence FROM temp.decided_rows AS n
    WHERE n.kind = :kind AND n.digest IS NOT NULL AND NOT (${isKept})`);
  for (const place of missing.iterate({ kind })) {
    yield `event ${place.sequence}: decides ${nameRow(place)}, which is not kept`;
  }
}

/**
 * Yields a sentence for each row that differs from the log, and for each that is missing in one of
 * them.
 */
export function* rowDifferences(database: Database): Generator<string> {
  database.exec(createTable);
  database.prepare(fillTable).run();
  const until = eventlessUntil(database);
  for (const kind of rowKinds) {
    yield* keptDifferences(database, kind, until);
    yield* missingRows(database, kind);
  }
}
