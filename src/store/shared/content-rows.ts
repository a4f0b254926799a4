/** The content of versions as an engine selects it, and how it is read. */
import type { ReportSection } from '../report.ts';
import { unpackBytes } from './packed-bytes.ts';
import { unpackHead } from './packed-head.ts';
import {
  extractSection,
  joinParts,
  parseBytes,
  parseParts,
  reportSections,
  type SectionBytes,
  type VersionMembers,
  type VersionParts,
} from './version-content.ts';

/** Bytes of a version in parts as they are kept, or whole, or neither. */
export type BytesRow = Readonly<Record<`c_${ReportSection}`, Buffer | null>> & {
  readonly head: Buffer | null;
  /** The head of the first version of the report, when `head` is packed with it. */
  readonly first_head: Buffer | null;
  readonly whole: Buffer | null;
};

export interface ContentRow extends BytesRow {
  readonly m_figures: string | null;
  readonly m_narrative: string | null;
  readonly m_computed: string | null;
  readonly m_carried_in: string | null;
  readonly m_sign_off: string | null;
}

function readParts(row: BytesRow): VersionParts | null {
  const { head } = row;
  if (head === null) return null;
  const entries = reportSections.map((section) => {
    const bytes = row[`c_${section}`];
    if (bytes === null) throw new Error(`the content of ${section} is missing in the database`);
    return [section, unpackBytes(bytes)] as const;
  });
  return {
    head: unpackHead(head, row.first_head),
    sections: Object.fromEntries(entries) as SectionBytes,
  };
}

/**
 * Returns the bytes of a version; null: they were not kept.
 *
 * @throws Error when they are damaged
 */
export function readBytes(row: BytesRow): Buffer | null {
  const parts = readParts(row);
  return parts === null ? row.whole : joinParts(parts);
}

const parseOrNull = (json: string | null) => (json === null ? null : JSON.parse(json));

/** Reads the members of a version. */
export function readMembers(row: ContentRow): VersionMembers {
  const { m_figures: figures, m_narrative: narrative, m_computed: computed } = row;
  if (figures !== null && narrative !== null && computed !== null) {
    return {
      figures: JSON.parse(figures),
      narrative: JSON.parse(narrative),
      computed: JSON.parse(computed),
      carriedIn: parseOrNull(row.m_carried_in),
      signOff: parseOrNull(row.m_sign_off),
    };
  }
  const parts = readParts(row);
  if (parts !== null) return parseParts(parts);
  if (row.whole === null) throw new Error('the content of a version is missing in the database');
  return parseBytes(row.whole);
}

export interface SectionRow {
  readonly whole: Buffer | null;
  readonly section: Buffer | null;
}

/** Returns the bytes of a section of a version; null: they were not kept. */
export function readSection(row: SectionRow, section: ReportSection): Buffer | null {
  if (row.section !== null) return unpackBytes(row.section);
  return row.whole === null ? null : extractSection(row.whole, section);
}
