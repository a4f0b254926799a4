/**
 * Draws figures and prose of a report as the official form: title, six sections, three tables.
 * Pure: the same report gives the same document. Labels and heads come from the edition.
 */
import type { Narrative } from '../form/narrative.ts';
import type { Edition, Figures, Section } from '../form/types.ts';
import type { Document, DocumentBlock, TextBlock } from './document.ts';
import { feeSentence } from './layout/fee.ts';
import { layoutTable } from './layout/tables.ts';

/** The parts of a report that are drawn. Dates are days, `YYYY-MM-DD`. */
export interface ReportToDraw {
  readonly title: string;
  readonly organizationName: string;
  readonly year: number;
  readonly narrative: Narrative;
  readonly figures: Figures;
  /** The person who signs for the publication; null: not signed. */
  readonly signOff: { readonly name: string; readonly post: string; readonly date: string } | null;
  /** Null: not published. */
  readonly publishedDate: string | null;
}

type Drawn = Pick<TextBlock, 'text' | 'role'>;

/** Formats `2024-01-09` as it is printed: `2024年1月9日`. */
function dayInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function paragraphsOf(prose: string | null): Drawn[] {
  return (prose ?? '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text }));
}

/** Returns the notes under the title: organization, date of publication, signature. */
function notesOf({ organizationName, publishedDate, signOff }: ReportToDraw): Drawn[] {
  const signed = signOff && `${signOff.name}${signOff.post === '' ? '' : `（${signOff.post}）`}`;
  const notes = [
    `发布机构：${organizationName}`,
    ...(publishedDate === null ? [] : [`发布日期：${dayInWords(publishedDate)}`]),
    ...(signOff === null ? [] : [`签发人：${signed}`, `签发日期：${dayInWords(signOff.date)}`]),
  ];
  return notes.map((text) => ({ text, role: 'note' }));
}

function proseOf(section: Section, { narrative, year }: ReportToDraw): Drawn[] {
  if (section.kind === 'table') return [];
  const prose = narrative[section.member] ?? null;
  const { informationProcessingFee: fee } = narrative;
  const sentence = section.member === 'otherMatters' ? feeSentence(year, fee, prose) : null;
  return [...paragraphsOf(prose), ...paragraphsOf(sentence)];
}

/**
 * Draws a report on the official form of an edition. A blank cell is drawn blank, a blank section
 * as its heading alone. The information-processing fee is a sentence at the end of section 六, added
 * when a figure of it is stated that the prose does not mention (see `feeSentence`).
 */
export function layoutReport(edition: Edition, report: ReportToDraw): Document {
  const blocks: DocumentBlock[] = [];
  let texts = 0;
  let tables = 0;
  const write = (drawn: readonly Drawn[]) => {
    for (const each of drawn) {
      texts += 1;
      blocks.push({ kind: 'text', ...each, place: { kind: 'paragraph', paragraph: texts } });
    }
  };
  write([{ text: report.title, role: 'title' }, ...notesOf(report)]);
  write(paragraphsOf(report.narrative.preamble));
  for (const section of edition.sections) {
    const heading = `${section.numeral}、${section.heading.zh}`;
    write([{ text: heading, role: 'heading' }]);
    write(proseOf(section, report));
    const table = edition.tables.find(({ member }) => member === section.member);
    if (table === undefined) continue;
    tables += 1;
    const name = { number: tables, label: heading };
    blocks.push(layoutTable(edition, table.member, report.figures, name));
  }
  return { title: report.title, blocks };
}
