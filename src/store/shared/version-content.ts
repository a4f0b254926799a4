/**
 * The content of a version of a report: its bytes, cut into a head and four sections. The sections
 * are the last four members of the bytes, the head is everything before them; joined, they are the
 * bytes again. An engine keeps the parts packed (packed-bytes.ts, packed-head.ts), and does not
 * keep a section again that did not change.
 */
import { tableMembers } from '../../form/cells.ts';
import type { FigureTree } from '../../form/types.ts';
import { computeDigest } from '../../proof/digest.ts';
import type { RenderedReport, Report, ReportSection } from '../report.ts';

/** The sections in the order in which they follow the head. */
export const reportSections = [
  'narrative',
  ...tableMembers,
] as const satisfies readonly ReportSection[];

export type SectionBytes = Readonly<Record<ReportSection, Buffer>>;

export interface VersionParts {
  readonly head: Buffer;
  readonly sections: SectionBytes;
}

/** The members of a report that are read from the bytes of its version. */
export type VersionMembers = Pick<
  Report,
  'figures' | 'narrative' | 'computed' | 'carriedIn' | 'signOff'
>;

const joints = reportSections.map((section) => [section, Buffer.from(`,"${section}":`)] as const);
const end = Buffer.from('}');

function listTail(sections: SectionBytes): Buffer[] {
  return [...joints.flatMap(([section, joint]) => [joint, sections[section]]), end];
}

/** Joins the parts of a version to its bytes. */
export function joinParts({ head, sections }: VersionParts): Buffer {
  return Buffer.concat([head, ...listTail(sections)]);
}

/** Returns the digest of a version, as the log has it: SHA-256 of its bytes, hexadecimal. */
export function digestVersion(report: Buffer): string {
  return computeDigest('sha256', report);
}

/** Returns the bytes before the sections of a report; null: the bytes end otherwise. */
export function cutHead({ report, ...sections }: RenderedReport): Buffer | null {
  const tail = Buffer.concat(listTail(sections));
  const length = report.length - tail.length;
  const isTail = length > 0 && report.subarray(length).equals(tail);
  return isTail ? report.subarray(0, length) : null;
}

/** Serialises a section of a parsed report as `renderReport` does. */
function serialise(whole: Record<string, unknown>, section: ReportSection): Buffer {
  return Buffer.from(JSON.stringify(whole[section]) ?? '');
}

/** Returns a section from the bytes of a whole report. */
export function extractSection(report: Buffer, section: ReportSection): Buffer {
  return serialise(JSON.parse(report.toString('utf8')), section);
}

/** Cuts the bytes of a report into its parts; null: no parts would join to these bytes. */
export function splitBytes(report: Buffer): VersionParts | null {
  const whole = JSON.parse(report.toString('utf8')) as Record<string, unknown>;
  const entries = reportSections.map((section) => [section, serialise(whole, section)] as const);
  const sections = Object.fromEntries(entries) as Record<ReportSection, Buffer>;
  const head = cutHead({ report, ...sections });
  return head === null ? null : { head, sections };
}

type Parsed = Record<ReportSection, FigureTree> & VersionMembers;

function pickMembers(parsed: Omit<Parsed, 'figures'>): VersionMembers {
  const { proactiveDisclosure, applicationStatistics, reviewLitigation } = parsed;
  const { narrative, computed, carriedIn, signOff } = parsed;
  return {
    figures: { proactiveDisclosure, applicationStatistics, reviewLitigation },
    ...{ narrative, computed },
    // The first bytes that were kept had neither member.
    ...{ carriedIn: carriedIn ?? null, signOff: signOff ?? null },
  };
}

/** Reads the members of a report from its bytes. */
export function parseBytes(report: Buffer): VersionMembers {
  return pickMembers(JSON.parse(report.toString('utf8')));
}

/** Reads the members of a report from the parts of its bytes. */
export function parseParts({ head, sections }: VersionParts): VersionMembers {
  const parsed = JSON.parse(`${head.toString('utf8')}}`);
  for (const section of reportSections) {
    parsed[section] = JSON.parse(sections[section].toString('utf8'));
  }
  return pickMembers(parsed);
}

/**
 * What an engine keeps of a version besides its head: each section once, by the version that wrote
 * it.
 */
export interface SectionPlan {
  /** The sections that the version writes. */
  readonly written: Partial<SectionBytes>;
  /** The version that wrote each section; null: none, the bytes of the version are kept whole. */
  readonly writers: Readonly<Record<ReportSection, number | null>>;
}

/** The writers of a version whose bytes are kept whole. */
export const noWriters: SectionPlan['writers'] = {
  narrative: null,
  proactiveDisclosure: null,
  applicationStatistics: null,
  reviewLitigation: null,
};

/** The sections of the previous version, and the versions that wrote them. */
export type SectionsBefore = Readonly<
  Record<ReportSection, { readonly bytes: Buffer | null; readonly writer: number | null }>
>;

/**
 * Decides which sections a version writes: those that differ from the previous version.
 *
 * @param before null: this is the first version
 */
export function planSections(
  version: number,
  rendered: SectionBytes,
  before: SectionsBefore | null,
): SectionPlan {
  const changed = reportSections.filter(
    (section) => !before?.[section].bytes?.equals(rendered[section]),
  );
  const writers = Object.fromEntries(
    reportSections.map((section) => {
      const isChanged = changed.includes(section);
      return [section, isChanged ? version : (before?.[section].writer ?? null)];
    }),
  ) as SectionPlan['writers'];
  const written = Object.fromEntries(changed.map((section) => [section, rendered[section]]));
  return { written, writers };
}
