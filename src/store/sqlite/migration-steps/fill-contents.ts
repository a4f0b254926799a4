/**
 * The step of migration 0006: cuts the bytes of all versions into heads and sections, and packs the
 * amounts of both faces. A version whose parts do not join to its bytes, or whose bytes do not
 * match its digest, stays whole; members that the bytes of a version do not contain are kept beside
 * it.
 */
import { isDeepStrictEqual } from 'node:util';
import { cellsOf } from '../../../form/cells.ts';
import { editionById } from '../../../form/editions/index.ts';
import { readSummable } from '../../../form/figures.ts';
import type { EditionId, Figures } from '../../../form/types.ts';
import { computeDigest } from '../../../proof/digest.ts';
import type { ReportSection } from '../../report.ts';
import { packHead } from '../../shared/packed-head.ts';
import { addVarint } from '../../shared/varints.ts';
import {
  parseBytes,
  parseParts,
  reportSections,
  splitBytes,
  type VersionMembers,
  type VersionParts,
} from '../../shared/version-content.ts';
import { bindContents, insertContents } from '../contents.ts';
import type { Database } from '../drivers/driver.ts';

interface ReportRow {
  readonly number: number;
  readonly year: number;
  readonly kind: string;
  readonly edition: EditionId;
  readonly version: number;
  readonly published_version: number | null;
}

interface FormerVersion {
  readonly version: number;
  readonly digest: string;
  readonly figures: string;
  readonly narrative: string;
  readonly computed: string;
  readonly carried_in: string | null;
  readonly sign_off: string | null;
  readonly bytes: Buffer | null;
}

const copyVersion = `
  INSERT INTO report_versions_next (
    report, version, title, status, errors, warnings, information, rule_set, digest, created_at,
    submitted_at, published_at, first_published_at, explanations, deed, head, narrative_version,
    proactive_disclosure_version, application_statistics_version, review_litigation_version, bytes)
  SELECT report, version, title, status, errors, warnings, information, rule_set, digest, created_at,
    submitted_at, published_at, first_published_at, explanations, deed, :head, :narrative,
    :proactiveDisclosure, :applicationStatistics, :reviewLitigation, :bytes
  FROM report_versions WHERE report = :report AND version = :version`;

const parse = (json: string | null) => (json === null ? null : JSON.parse(json));

function readColumns(row: FormerVersion): VersionMembers {
  return {
    figures: JSON.parse(row.figures),
    narrative: JSON.parse(row.narrative),
    computed: JSON.parse(row.computed),
    carriedIn: parse(row.carried_in),
    signOff: parse(row.sign_off),
  };
}

/** The parts of a version, with its head as it is kept. */
interface KeptParts extends VersionParts {
  readonly keptHead: Buffer;
}

/** Returns the parts of a version, or null when its bytes must stay whole. */
function splitVersion({ bytes, digest }: FormerVersion): KeptParts | null {
  if (bytes === null || computeDigest('sha256', bytes) !== digest) return null;
  const parts = splitBytes(bytes);
  const keptHead = parts && packHead(parts.head, null);
  return parts && keptHead && { ...parts, keptHead };
}

/** Checks that the bytes of a version contain the members that its columns had. */
function containsMembers(
  { bytes }: FormerVersion,
  parts: VersionParts | null,
  held: VersionMembers,
) {
  try {
    if (parts !== null) return isDeepStrictEqual(parseParts(parts), held);
    return bytes !== null && isDeepStrictEqual(parseBytes(bytes), held);
  } catch {
    // Damaged bytes are kept as they are, and `verify` reports them.
    return false;
  }
}

function fillVersions(database: Database) {
  const select = database.prepare<{ report: number }, FormerVersion>(`
    SELECT version, digest, figures, narrative, computed, carried_in, sign_off, bytes
    FROM report_versions WHERE report = :report ORDER BY version`);
  const copy = database.prepare(copyVersion);
  const addContents = database.prepare(insertContents);
  const addMembers = database.prepare(`
    INSERT INTO report_version_members (
      report, version, figures, narrative, computed, carried_in, sign_off)
    SELECT report, version, figures, narrative, computed, carried_in, sign_off
    FROM report_versions WHERE report = :report AND version = :version`);

  /** Copies the versions of a report and returns the members of each. */
  return (report: number): ReadonlyMap<number, VersionMembers> => {
    const newest = new Map<ReportSection, { readonly version: number; readonly bytes: Buffer }>();
    const members = new Map<number, VersionMembers>();
    for (const row of select.all({ report })) {
      const { version } = row;
      const parts = splitVersion(row);
      const written: Partial<Record<ReportSection, Buffer>> = {};
      for (const section of parts === null ? [] : reportSections) {
        const bytes = parts?.sections[section] ?? Buffer.alloc(0);
        if (newest.get(section)?.bytes.equals(bytes)) continue;
        written[section] = bytes;
        newest.set(section, { version, bytes });
      }
      if (Object.keys(written).length > 0) {
        addContents.run(bindContents({ report, version }, written));
      }
      const writer = (section: ReportSection) =>
        parts === null ? null : (newest.get(section)?.version ?? null);
      copy.run({
        ...{ report, version, head: parts?.keptHead ?? null },
        ...Object.fromEntries(reportSections.map((section) => [section, writer(section)])),
        bytes: parts === null ? row.bytes : null,
      });
      const held = readColumns(row);
      if (!containsMembers(row, parts, held)) addMembers.run({ report, version });
      members.set(version, held);
    }
    return members;
  };
}

/**
 * Packs amounts as this migration did: the byte 1, then two varints for each cell that is neither
 * blank, nor zero, nor a total, in the order of the form. The first holds the distance from the
 * previous cell, and in its lowest bit whether the value is negative; the second holds the value
 * without its sign.
 */
function packFirstAmounts(edition: EditionId, figures: Figures): Buffer {
  const bytes: number[] = [1];
  let before = -1;
  for (const cell of cellsOf(editionById(edition))) {
    const value = cell.total ? 0 : (readSummable(figures, cell) ?? 0);
    if (value === 0) continue;
    addVarint(bytes, (cell.index - before) * 2 + (value < 0 ? 1 : 0));
    addVarint(bytes, Math.abs(value));
    before = cell.index;
  }
  return Buffer.from(bytes);
}

/** Fills the tables of migration 0006. */
export function fillContents(database: Database): void {
  const copyVersions = fillVersions(database);
  const addAmounts = database.prepare(`
    INSERT INTO report_amounts (year, kind, face, report, amounts)
    VALUES (:year, :kind, :face, :report, :amounts)`);
  const reports = database
    .prepare<[], ReportRow>(
      'SELECT number, year, kind, edition, version, published_version FROM reports ORDER BY number',
    )
    .all();
  for (const { number: report, year, kind, edition, ...row } of reports) {
    const members = copyVersions(report);
    const faces = [
      ['working', row.version],
      ['published', row.published_version],
    ] as const;
    for (const [face, version] of faces) {
      const figures = version === null ? undefined : members.get(version)?.figures;
      if (figures === undefined) continue;
      const amounts = packFirstAmounts(edition, figures);
      addAmounts.run({ year, kind, face, report, amounts });
    }
  }
}
