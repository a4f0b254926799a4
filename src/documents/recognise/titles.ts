/**
 * Finds titles of reports (`…2023年政府信息公开工作年度报告`) in their many spellings, and the names
 * of organizations in them.
 */
import { textAfterLast, trimEnd } from '../../form/text/scan.ts';
import type { Line } from './lines.ts';
import { normalizeLabel } from './normalise.ts';

/** The words that every title has. */
const titleWords = /(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|情况报告)/;

/** A quick test: texts without a title lack these characters. */
const mayBeTitle = /公\s*[开開]/;

/** The year in a title, before the organization or after it. */
const titleYear = /(?<!\d)(20\d\d)(?:年度?|(?=\D*$))/;

/** The ends of names of organizations. */
const organizationEnd =
  /(政府|委员会|管委会|办公厅|办公室|局|厅|部|委|办|办事处|处|院|署|所|中心|站|大队|总队|支队|银行|公司|学校|社|会|馆|队|集团|系统)$/;

/** The ends of names of zones, which an organization of that name runs. */
const zoneEnd = /(开发区|园区|示范区|度假区|保税区|物流区|管理区|高新区|工业园|产业园|新城|景区)$/;

/** The ends of names of areas, for which the people's government reports. */
const areaEnd = /(省|市|县|区|旗|州|盟|镇|乡)$/;

/** Verbs and phrases before a title inside a sentence. */
const leadingWords =
  '制定 编制 制作 编写 公布 公开 发布 印发 现将 撰写 形成 说明 关于 根据 是 为 《 〈 :'.split(' ');

const nameLengthMax = 40;

/** The most characters before the words of a title that still belong to it. */
const titleHeadMax = 80;

/** Extracts the name of an organization from the text in its place, or null. */
export function extractOrganizationName(text: string): string | null {
  const words = textAfterLast(text.replace(/\([^()]*\)?/g, ''), leadingWords, 2);
  const unnumbered = words.replace(/^(?:page\d{1,3}[-—]|\d{1,3}[.、]|本(?=.{3})|我(?=.{3}))+/i, '');
  const name = trimEnd(unnumbered, '的,、:;。《》〈〉()·_-')
    .replace(/(?:20\d\d)年?度?$/, '')
    .replace(/年度?$/, '');
  if (name.length < 2 || name.length > nameLengthMax || /[,。;!?>|_]/.test(name)) return null;
  if (organizationEnd.test(name) || zoneEnd.test(name)) return name;
  if (/街道$/.test(name)) return `${name}办事处`;
  return areaEnd.test(name) ? `${name}人民政府` : null;
}

/** Checks that a text is only the name of an organization. */
export function isOrganizationName(text: string): boolean {
  const name = normalizeLabel(text);
  return name.length <= nameLengthMax && organizationEnd.test(name) && !/[,。;:!?>|]/.test(name);
}

export interface Title {
  readonly name: string | null;
  readonly year: number | null;
  /** As printed, from the name of the organization or the year on. */
  readonly text: string;
}

/** Verbs before a title, as printed. */
const printedLeadingWords = '制定 编制 制作 编写 公布 公開 发布 發布 印发 现将 現將 撰写'.split(
  ' ',
);

/** The fewest characters of a printed title. */
const titleLengthMin = 8;

/**
 * Returns the text after the last verb before a title. `公开` is such a verb only before a year,
 * because most titles contain it.
 */
function cutLeadIn(text: string): string {
  const behindVerb = textAfterLast(text, printedLeadingWords, titleLengthMin);
  const published = [...behindVerb.matchAll(/公开/g)]
    .map(({ index }) => behindVerb.slice(index + 2))
    .findLast((rest) => rest.length >= titleLengthMin && /\d{4}\s?年/.test(rest.slice(0, 46)));
  return published ?? behindVerb;
}

/** Returns the title as printed, without the text before and after it. */
function cutTitle(text: string): string {
  const printed = text.trim().replace(/^page\s*\d{1,3}\s*[-—]\s*/i, '');
  const quoted = printed.match(/[《〈]([^《》〈〉]{6,80})[》〉]/)?.[1];
  if (quoted !== undefined && titleWords.test(normalizeLabel(quoted))) return quoted.trim();
  return cutLeadIn(printed)
    .replace(/(报告|報告|年报|年報)[^报告年]{1,12}$/, '$1')
    .trim();
}

/** Returns the title in a clause, or null. */
export function findTitle(text: string): Title | null {
  if (!mayBeTitle.test(text)) return null;
  const words = normalizeLabel(text).replace(/^(?:标题|名称|题名):/, '');
  const at = words.search(titleWords);
  if (at < 0) return null;
  const head = words.slice(Math.max(0, at - titleHeadMax), at);
  const year = head.match(titleYear);
  const before = year === null ? head : head.slice(0, year.index);
  const between = year === null ? '' : head.slice((year.index ?? 0) + year[0].length);
  return {
    name: extractOrganizationName(between) ?? extractOrganizationName(before),
    year: year === null ? null : Number(year[1]),
    text: cutTitle(text),
  };
}

/** Checks that a line is only a title. */
export function isTitleLine(text: string): boolean {
  return (
    text.length <= titleHeadMax &&
    mayBeTitle.test(text) &&
    !/[，。；,;]/.test(text) &&
    titleWords.test(normalizeLabel(text))
  );
}

/** Checks that a line continues a title that the line before began. */
export function isTitleEnd(text: string): boolean {
  return (
    text.length <= titleHeadMax &&
    /^(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报)$/.test(normalizeLabel(text))
  );
}

/** Splits a text into clauses, each of which can have a title: `制定…2023年政府信息公开工作年度报告。` */
function splitClauses(text: string): string[] {
  return text.split(/[，,。；;：:！!？?\t|｜]|\s{3,}/);
}

/** Finds the titles in lines, one that is broken over two lines included. */
export function findTitles(lines: readonly Line[], lineLengthMax: number): Title[] {
  const filled = lines.filter(({ text }) => text.trim() !== '' && text.length <= lineLengthMax);
  const texts = filled.flatMap(({ text }, at) => {
    const next = filled[at + 1]?.text ?? '';
    const isBroken = text.length <= titleHeadMax && mayBeTitle.test(text) && !isTitleLine(text);
    return isBroken && isTitleEnd(next) ? [`${text.trim()}${next.trim()}`] : splitClauses(text);
  });
  return texts.flatMap((text) => findTitle(text) ?? []);
}

/** Finds the organization on the line above a title without one: `2023年政府信息公开工作年度报告`. */
export function findNameAboveTitle(lines: readonly Line[]): string | null {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  for (const [at, { text }] of filled.entries()) {
    if (at === 0 || !isTitleLine(text) || findTitle(text)?.name !== null) continue;
    const above = normalizeLabel(filled[at - 1]?.text.slice(0, titleHeadMax) ?? '');
    const name = above.length <= nameLengthMax ? extractOrganizationName(above) : null;
    if (name !== null) return name;
  }
  return null;
}
