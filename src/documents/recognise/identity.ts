/** Recognises the organization, the year and the edition of a report. */
import {
  currentEdition,
  editionOfYear,
  editions,
  firstReportYear,
} from '../../form/editions/index.ts';
import type { Edition, EditionId, TableMember } from '../../form/types.ts';
import type { Line } from './lines.ts';
import { normalizeLabel } from './normalise.ts';
import { isDateLine } from './page-headers-and-footers.ts';
import type { Sections } from './sections.ts';
import {
  extractOrganizationName,
  findNameAboveTitle,
  findTitle,
  findTitles,
  isOrganizationName,
} from './titles.ts';

/** The characters of a line that are read: names, years and titles are early in a line. */
const lineLengthMax = 4_000;

/** The lines of prose that are read. */
const proseMax = 1_000;

/** The longest title: longer ones are sentences. */
const titleLengthMax = 60;

function cutLine(line: Line): string {
  return line.text.slice(0, lineLengthMax);
}

/** The period of statistics; some pages lose the characters between the digits. */
const periods: readonly RegExp[] = [
  /(20\d\d)年1月1日(?:起|开始)?.{0,4}\1年12月31日/,
  /(20\d\d)年1月1日(?:起|开始)?.{0,4}12月31日/,
  /自(20\d\d)11日起?[至到]\1(?:1231)日/,
];

function findYearOfPeriod(lines: readonly Line[]): number | null {
  for (const line of lines.filter(({ text }) => /31/.test(text))) {
    const words = normalizeLabel(cutLine(line));
    const period = periods.map((form) => words.match(form)).find((match) => match !== null);
    if (period) return Number(period[1]);
  }
  return null;
}

function findYearOfProse(lines: readonly Line[]): number | null {
  for (const line of lines.filter(({ text }) => /20/.test(text))) {
    const match = normalizeLabel(cutLine(line)).match(
      /(?<![\d〔[(])(20\d\d)年(?:度|以来|,|我|全|区|市|县|本)/,
    );
    if (match !== null) return Number(match[1]);
  }
  return null;
}

function isReportYear(year: number | null): year is number {
  return year !== null && year >= firstReportYear && year < 2100;
}

/** Finds a signature: the name of an organization on a line of its own, right before a date. */
function findSignature(lines: readonly Line[]): string | null {
  const filled = lines.filter((line) => line.text.trim() !== '' && line.text.length <= 60);
  for (let at = filled.length - 1; at > 0; at -= 1) {
    if (!isDateLine(filled[at]?.text ?? '')) continue;
    const name = filled[at - 1]?.text ?? '';
    if (isOrganizationName(name)) return normalizeLabel(name);
  }
  return null;
}

/** The words before the publisher in the metadata of a page. */
const publisherWords = /^(?:发布机构|发文机关|公开机构|发布单位):?$/;
const publisherInline = /(?:发布机构|发文机关|公开机构|发布单位):?/g;
const dateWords = /发布日期|公开日期|成文日期|发文日期/;

/** The length of a publisher's name, in characters. */
const [publisherMin, publisherMax] = [2, 40];

/** Returns the publisher in a line of metadata: the text up to a date, or up to its end. */
function readPublisher(words: string): string | null {
  for (const { 0: found, index } of words.matchAll(publisherInline)) {
    const from = index + found.length;
    const rest = words.slice(from + publisherMin, from + publisherMax + '发布日期'.length);
    const date = rest.search(dateWords);
    const end = date < 0 ? words.length : from + publisherMin + date;
    const name = words.slice(from, end);
    const isName = name.length >= publisherMin && name.length <= publisherMax;
    if (isName && !name.includes(':')) return name;
  }
  return null;
}

/** Finds the publisher in the metadata of the page. */
function findPublisher(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const cells = line.cells?.map((cell) => normalizeLabel(cell.text)) ?? [];
    const at = cells.findIndex((cell) => publisherWords.test(cell));
    const inline = line.text.length <= 400 ? readPublisher(normalizeLabel(line.text)) : null;
    const name =
      extractOrganizationName(at < 0 ? '' : (cells[at + 1] ?? '')) ??
      extractOrganizationName(inline ?? '');
    if (name !== null) return name;
  }
  return null;
}

/** Finds the organization that compiled the report, as the preamble states it: `由…编制`. */
function findCompiler(lines: readonly Line[]): string | null {
  for (const line of lines.filter(({ text }) => text.includes('由'))) {
    const words = normalizeLabel(cutLine(line)).match(
      /由([^,。;:()由]{2,40}?)(?:编制|编写|制作|综合)/,
    )?.[1];
    const name = words === undefined ? null : extractOrganizationName(words);
    if (name !== null && isOrganizationName(name)) return name;
  }
  return null;
}

function findCreditCode(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const match = cutLine(line).match(
      /(?<![0-9A-Z])1[1239]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/,
    );
    if (match !== null) return match[0];
  }
  return null;
}

export interface Identity {
  readonly organizationName: string | null;
  /** A unified social credit code in the text outside the tables, unchecked. */
  readonly organizationCode: string | null;
  readonly year: number | null;
  /** The edition of the form that was used, whichever is binding for the year. */
  readonly edition: EditionId;
  /** The title of the report as printed, or null. */
  readonly title: string | null;
}

/** The tables whose words distinguish editions, in the order in which they are compared. */
const distinctiveTables: readonly (readonly [TableMember, section: number])[] = [
  ['proactiveDisclosure', 2],
  ['applicationStatistics', 3],
];

/** Returns the editions with most of their words in a table. */
function selectMostPrinted(
  candidates: readonly Edition[],
  member: TableMember,
  lines: readonly Line[],
): readonly Edition[] {
  const heads = lines.map((line) => normalizeLabel(cutLine(line)));
  const counts = candidates.map(({ printedWords }) => {
    const words = printedWords[member].map(normalizeLabel);
    return words.filter((word) => heads.some((head) => head.includes(word))).length;
  });
  const most = Math.max(...counts);
  return candidates.filter((_, at) => counts[at] === most);
}

/** Returns the edition of the printed form; where its words leave it open, that of the year. */
function recogniseEdition(sections: Sections, year: number | null): EditionId {
  let candidates = editions;
  for (const [member, section] of distinctiveTables) {
    candidates = selectMostPrinted(candidates, member, sections[section] ?? []);
  }
  const binding = year === null ? null : editionOfYear(year);
  const isLikely = binding !== null && candidates.includes(binding);
  return ((isLikely ? binding : candidates.at(-1)) ?? currentEdition).id;
}

/** The lines from the start of the report in which its title and metadata are searched. */
const frontMax = 200;

/**
 * Recognises the organization, the year and the edition of a document.
 *
 * @param declared the title in the metadata of the file
 */
export function recogniseIdentity(declared: string | null, sections: Sections): Identity {
  const [whole = [], overview = [], , , , problems = [], other = []] = sections;
  const front = whole.slice(0, frontMax);
  const early = [...front, ...overview.slice(0, 50)];
  const prose = [...front, ...overview, ...problems, ...other].slice(0, proseMax);
  const declaredTitle = declared === null ? null : findTitle(declared.slice(0, lineLengthMax));
  const titles = [
    ...findTitles(early, lineLengthMax),
    ...(declaredTitle === null ? [] : [declaredTitle]),
  ];
  const years = [
    titles.find((title) => isReportYear(title.year))?.year ?? null,
    findYearOfPeriod(prose),
    findYearOfProse([...front, ...overview].slice(0, proseMax)),
  ];
  const year = years.find(isReportYear) ?? null;
  const named = titles.filter(({ name }) => name !== null);
  const finders = [
    () => named[0]?.name ?? null,
    () => findNameAboveTitle(front),
    () => findPublisher(front),
    () => findCompiler(front),
    () => findSignature(prose),
  ];
  let organizationName: string | null = null;
  for (const find of finders) organizationName ??= find();
  return {
    organizationName,
    organizationCode: findCreditCode(prose),
    year,
    edition: recogniseEdition(sections, year),
    title: named.find(({ text }) => text.length <= titleLengthMax)?.text ?? null,
  };
}
