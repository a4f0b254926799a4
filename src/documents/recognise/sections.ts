/**
 * Splits a report into its six sections. Headings vary, are missing, or occur twice (in a table of
 * contents, or in a narrative with its own numbers), and rows of table 3 have numerals too. So the
 * words of the tables decide where a table section is, and its heading is searched before them.
 */
import { currentEdition } from '../../form/editions/index.ts';
import { containsInOrder } from '../../form/text/scan.ts';
import type { Line } from './lines.ts';
import {
  type CharacterCounts,
  commonLength,
  extractCore,
  normalizeLabel,
  sharedCharacters,
  tallyCharacters,
} from './normalise.ts';

/** Lines of a report by section: index 0 is before section 一, 1 to 6 are the sections. */
export type Sections = readonly (readonly Line[])[];

/** The six sections, which have the same numbers in every edition. */
const officialSections = currentEdition.sections;

const sectionNumbers = officialSections.map((_section, at) => at + 1);

/** Creates an item for the lines before the first section, and for each section. */
const forSections = <Item>(item: () => Item): Item[] => [0, ...sectionNumbers].map(item);

/** Tests for numbered headings of a section with other words than in the form. */
const isWordedLike: Readonly<Record<number, (core: string) => boolean>> = {
  1: (core) => /总体情况|总体工作|概述|基本情况/.test(core),
  2: (core) => !core.includes('依申请') && containsInOrder(core, [['主动公开'], ['情况', '信息']]),
  3: (core) =>
    /收到.{0,2}处理/.test(core) || containsInOrder(core, [['依申请公开', '公开申请'], ['情况']]),
  4: (core) =>
    containsInOrder(core, [['复议'], ['诉讼', '起诉']]) ||
    containsInOrder(core, [['诉讼'], ['复议']]),
  5: (core) =>
    containsInOrder(core, [['问题'], ['改进', '整改', '措施', '打算', '建议']]) ||
    containsInOrder(core, [['改进', '整改'], ['问题']]),
  6: (core) => containsInOrder(core, [['其他'], ['报告', '说明', '事项']]),
};

/** Words that occur only in the table of a section. */
const tableWords: Readonly<Record<number, RegExp>> = {
  2: /^第二十条第\(.\)项|^信息内容/,
  3: /勾稽关系|^一?[、.]?本年新收|^申请人情况|^四?[、.]?结转下年度继续办理/,
  4: /未经复议直接起诉|^结果维持/,
};

const anyHan = /\p{Script=Han}/u;

/** The longest heading. */
const headingLengthMax = 40;

const likeness = 0.9;

interface OfficialHeading {
  readonly core: string;
  readonly counts: CharacterCounts;
}

const officialHeadings = officialSections.map(({ heading }): OfficialHeading => {
  const core = extractCore(heading.zh);
  return { core, counts: tallyCharacters(core) };
});

/** Checks that a text is an official heading except for one or two characters. */
function isAlike(core: string, counts: CharacterCounts, official: OfficialHeading): boolean {
  if (core === official.core) return true;
  const needed = likeness * Math.max(core.length, official.core.length);
  return (
    Math.min(core.length, official.core.length) >= needed &&
    sharedCharacters(counts, official.counts) >= needed &&
    commonLength(core, official.core) >= needed
  );
}

/** Returns the number of the section whose heading a line is, or null. */
export function findHeadingSection(line: Line): number | null {
  if (line.text.length > 4 * headingLengthMax || !anyHan.test(line.text)) return null;
  const text = line.text.replace(/[|｜]/g, ' ').trim();
  if (text.length < 4 || text.length > 2 * headingLengthMax) return null;
  const whole = normalizeLabel(text);
  if (whole.length > headingLengthMax || /[。;]/.test(whole)) return null;
  const isNumbered = /^(第?[一二三四五六七八九][、.,:部]|[1-9][、.])/.test(whole);
  const core = extractCore(whole).replace(/^(?:行政机关|因?政府信息公开工作)(?=.{4,})/, '');
  const counts = tallyCharacters(core);
  for (const number of sectionNumbers) {
    const official = officialHeadings[number - 1];
    if (official !== undefined && isAlike(core, counts, official)) return number;
    if (isNumbered && isWordedLike[number]?.(core)) return number;
  }
  return null;
}

function cutFirstPiece(line: Line): string {
  const first = line.cells?.find((cell) => cell.text !== '')?.text;
  return normalizeLabel(first ?? line.text.split(/[|｜]/).find((text) => text.trim() !== '') ?? '');
}

function isTableLine(line: Line, section: number): boolean {
  if (line.text.length > 200 || !anyHan.test(line.text)) return false;
  const words = tableWords[section];
  if (words === undefined) return false;
  return (
    words.test(cutFirstPiece(line)) ||
    (line.cells?.some((c) => words.test(normalizeLabel(c.text))) ?? false)
  );
}

/** Returns the index of the first line from `from` on that satisfies a test, or -1. */
function findFrom(lines: readonly Line[], from: number, test: (line: Line) => boolean): number {
  for (let at = Math.max(from, 0); at < lines.length; at += 1) {
    if (test(lines[at] as Line)) return at;
  }
  return -1;
}

/** Checks that a line opens a narrative with its own headings: `一、组织领导`. */
function opensNarrative(line: Line): boolean {
  return line.text.length <= headingLengthMax && /^[一1][、.]/.test(normalizeLabel(line.text));
}

/** Checks that a line is prose: a sentence, or longer than a label. */
function isProse(line: Line): boolean {
  const text = line.text.trim();
  return line.cells === null && !/[|｜]/.test(text) && (text.length > 60 || /[。；！]$/.test(text));
}

/** Finds where prose begins after the last numbers of the tables: its heading was lost. */
function findProseBehind(lines: readonly Line[], from: number, sixth: readonly number[]): number {
  const end = sixth.find((at) => at >= from) ?? lines.length;
  const textAt = (at: number) => lines[at]?.text.slice(0, 400) ?? '';
  let last = from - 1;
  for (let at = from; at < end; at += 1) {
    if (/^[\s|｜\d.,+-]+$/.test(textAt(at)) && /\d/.test(textAt(at))) last = at;
  }
  const prose = findFrom(lines.slice(0, end), last + 1, isProse);
  if (prose < 0) return -1;
  const early = findFrom(lines.slice(0, prose), last + 1, ({ text }) => /^\s*[^\s|｜]/.test(text));
  return last >= from && early >= 0 ? early : prose;
}

function findLastBetween(indexes: readonly number[], from: number, to: number): number | undefined {
  return indexes.filter((at) => at >= from && at <= to).pop();
}

/** Finds the lines at which the sections begin; -1 for a missing section. */
function findStarts(lines: readonly Line[]): number[] {
  const headings = forSections((): number[] => []);
  lines.forEach((line, at) => {
    const section = findHeadingSection(line);
    if (section !== null) headings[section]?.push(at);
  });
  const starts = forSections(() => -1);
  let behind = 0;
  for (const section of [2, 3, 4]) {
    const table = findFrom(lines, behind, (line) => isTableLine(line, section));
    const own = headings[section] ?? [];
    const heading =
      table >= 0 ? findLastBetween(own, behind, table) : own.find((at) => at >= behind);
    const start = heading ?? table;
    if (start < 0) continue;
    starts[section] = start;
    behind = Math.max(start, table) + 1;
  }
  const firstTable = Math.min(...starts.filter((at) => at >= 0), lines.length);
  starts[1] =
    findLastBetween(headings[1] ?? [], 0, firstTable - 1) ??
    findFrom(lines.slice(0, firstTable), 0, opensNarrative);
  starts[5] = (headings[5] ?? []).find((at) => at >= behind) ?? -1;
  if (starts[5] < 0 && behind > 0) starts[5] = findProseBehind(lines, behind, headings[6] ?? []);
  let last = Math.max(starts[5], behind - 1, starts[1]);
  for (const section of sectionNumbers.slice(5)) {
    starts[section] = (headings[section] ?? []).find((at) => at > last) ?? -1;
    last = Math.max(last, starts[section]);
  }
  return starts;
}

/** Splits a report into its sections; a heading belongs to the section it opens. */
export function splitSections(lines: readonly Line[]): Sections {
  const starts = findStarts(lines);
  const result = forSections((): Line[] => []);
  let current = 0;
  lines.forEach((line, at) => {
    const opened = starts.indexOf(at);
    if (opened > 0) current = opened;
    result[current]?.push(line);
  });
  return result;
}
