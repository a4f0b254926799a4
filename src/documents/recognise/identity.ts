/** Whose report it is, of which year, on which edition of the form. */
import { editionById, editionOfYear, firstReportYear } from '../../form/editions/index.ts';
import type { EditionId } from '../../form/types.ts';
import type { Line } from './lines.ts';
import { plain } from './normalise.ts';
import type { Sections } from './sections.ts';

/** `…2023年政府信息公开工作年度报告`, in the many ways it is written. */
const titleForm =
  /^(?<before>.*?)(?<year>20\d\d)?年?度?(?<between>[^年]{0,40}?)(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报|年度工作报告|情况报告)/;

/** What an administrative body's name ends with. */
const bodyEnd =
  /(政府|委员会|管委会|办公厅|办公室|局|厅|部|委|办|办事处|处|院|署|所|中心|站|大队|总队|支队|银行|公司|学校|社|会|馆|队|集团)$/;

/** The names of areas; the body that reports for an area is its people's government. */
const areaEnd = /(省|市|县|区|旗|州|盟|镇|乡)$/;

const nameLengthMax = 40;

function tidyName(text: string): string | null {
  const name = text
    .replace(/^.*(?:制定|编制|公布|发布|印发|现将|撰写|形成|是)(?=.{2,}$)/, '')
    .replace(/^(?:关于|《|〈|本|我)+/, '')
    .replace(/[的,、:;。《》〈〉()]+$/g, '')
    .replace(/^\d+[.、]?/, '')
    .replace(/(?:20\d\d)年?度?$/, '')
    .replace(/年度?$/, '');
  if (name.length < 2 || name.length > nameLengthMax || /[,。;!?]/.test(name)) return null;
  if (bodyEnd.test(name)) return name;
  return areaEnd.test(name) ? `${name}人民政府` : null;
}

interface Title {
  readonly name: string | null;
  readonly year: number | null;
}

function titleOf(text: string): Title | null {
  const words = plain(text).replace(/^(?:标题|名称|题名)[:：]/, '');
  const match = words.match(titleForm);
  if (match?.groups === undefined) return null;
  const { before = '', between = '', year } = match.groups;
  return {
    name: tidyName(between) ?? tidyName(before),
    year: year === undefined ? null : Number(year),
  };
}

/** Clauses of a text, in which a title may stand: `制定…2023年政府信息公开工作年度报告。` */
function clausesOf(line: Line): string[] {
  const { text } = line;
  return text.length > 4_000 ? [] : text.split(/[，,。；;：:！!？?\t|｜]|\s{3,}/);
}

function yearOfPeriod(lines: readonly Line[]): number | null {
  for (const line of lines) {
    const words = plain(line.text.slice(0, 4_000));
    const period = words.match(/(20\d\d)年1月1日(?:起|开始)?.{0,4}(20\d\d)年12月31日/);
    if (period !== null && period[1] === period[2]) return Number(period[1]);
  }
  return null;
}

function yearOfProse(lines: readonly Line[]): number | null {
  for (const line of lines) {
    const match = plain(line.text.slice(0, 4_000)).match(
      /(?<![\d〔[(])(20\d\d)年(?:度|以来|,|我|全|区|市|县|本)/,
    );
    if (match !== null) return Number(match[1]);
  }
  return null;
}

function isReportYear(year: number | null): year is number {
  return year !== null && year >= firstReportYear && year < 2100;
}

/** A signature: a body's name on a line of its own, right before a date. */
function signatureOf(lines: readonly Line[]): string | null {
  const filled = lines.filter((line) => line.text.trim() !== '' && line.text.length <= 60);
  for (let at = filled.length - 1; at > 0; at -= 1) {
    const date = plain(filled[at]?.text ?? '');
    if (!/^\(?20\d\d年\d{1,2}月\d{1,2}日\)?$/.test(date)) continue;
    const name = plain(filled[at - 1]?.text ?? '');
    if (name.length <= nameLengthMax && bodyEnd.test(name)) return name;
  }
  return null;
}

/** The publisher that a metadata table of the page names. */
function publisherOf(lines: readonly Line[]): string | null {
  for (const [at, line] of lines.entries()) {
    const cells = line.cells?.map((cell) => plain(cell.text)) ?? [];
    const next =
      cells[cells.findIndex((cell) => /^(发布机构|发文机关|公开机构|发布单位):?$/.test(cell)) + 1];
    if (cells.length > 1 && next && /(发布机构|发文机关|公开机构|发布单位)/.test(cells.join())) {
      const name = tidyName(next);
      if (name !== null) return name;
    }
    const inline = plain(line.text).match(
      /(?:发布机构|发文机关|公开机构|发布单位):?([^:]{2,40}?)(?:发布日期|公开日期|成文日期|发文日期|$)/,
    );
    const name = inline ? tidyName(inline[1] ?? '') : null;
    if (name !== null && at < 200) return name;
  }
  return null;
}

function creditCodeOf(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const match = line.text.match(/(?<![0-9A-Z])1[1239]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/);
    if (match !== null) return match[0];
  }
  return null;
}

export interface Identity {
  readonly organizationName: string | null;
  /** A unified social credit code that stands in the text outside the tables, unchecked. */
  readonly organizationCode: string | null;
  readonly year: number | null;
  /** The edition whose form was used, whatever the year binds to. */
  readonly edition: EditionId;
  /** The report's title as printed, or null. */
  readonly title: string | null;
}

/** Words that only one edition's table 2 prints. */
const editionWords: Readonly<Record<EditionId, RegExp>> = {
  '2019':
    /本年新制作|本年新公开|对外公开总数量|上一年项目数量|本年增\/减|其他对外管理服务|第\(九\)项|政府集中采购/,
  '2021': /本年制发件数|本年废止件数|现行有效件数|本年处理决定数量|本年决定处理数量|本年收费金额/,
};

function printedEdition(sections: Sections, year: number | null): EditionId {
  const count = (edition: EditionId) =>
    (sections[2] ?? []).filter((line) => editionWords[edition].test(plain(line.text))).length;
  const [trial, revised] = [count('2019'), count('2021')];
  if (trial !== revised) return trial > revised ? '2019' : '2021';
  const divided = (sections[3] ?? []).some((line) =>
    /逾期不补正|逾期不缴费/.test(plain(line.text)),
  );
  if (divided) return '2021';
  return (year === null ? null : editionOfYear(year)?.id) ?? editionById('2021').id;
}

interface NamedTitle extends Title {
  readonly text: string;
}

function titlesOf(declared: string | null, lines: readonly Line[]): NamedTitle[] {
  const texts = [...lines.flatMap(clausesOf), ...(declared === null ? [] : [declared])];
  return texts.flatMap((text) => {
    const title = titleOf(text);
    return title === null ? [] : [{ ...title, text: text.trim() }];
  });
}

/** A title broken over two lines: the body above, `2023年政府信息公开工作年度报告` below. */
function nameAbove(lines: readonly Line[]): string | null {
  const filled = lines.filter((line) => line.text.trim() !== '');
  for (const [at, line] of filled.entries()) {
    const title = titleOf(line.text);
    if (title === null || title.name !== null || at === 0) continue;
    const above = plain(filled[at - 1]?.text ?? '');
    const name = above.length <= nameLengthMax ? tidyName(above) : null;
    if (name !== null) return name;
  }
  return null;
}

/**
 * Recognises whose report a document is.
 *
 * @param declared the title that the file itself declares
 */
export function identityOf(declared: string | null, sections: Sections): Identity {
  const [front = [], overview = [], , , , problems = [], other = []] = sections;
  const titles = titlesOf(declared, [...front.slice(0, 200), ...overview.slice(0, 50)]);
  const prose = [...front, ...overview, ...problems, ...other];
  const yearOfTitle = titles.find((title) => isReportYear(title.year))?.year ?? null;
  const years = [yearOfTitle, yearOfPeriod(prose), yearOfProse([...front, ...overview])];
  const year = years.find(isReportYear) ?? null;
  const names = [
    titles.find((title) => title.name !== null)?.name ?? null,
    nameAbove(front),
    publisherOf(front),
    signatureOf(prose),
  ];
  const whole = titles.find(({ text, name }) => name !== null && text.length <= 60);
  return {
    organizationName: names.find((name) => name !== null) ?? null,
    organizationCode: creditCodeOf(prose),
    year,
    edition: printedEdition(sections, year),
    title: whole?.text ?? null,
  };
}
