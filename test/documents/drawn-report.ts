/** A report with its tables, drawn as a document and as a page. */

import type { Document } from '../../src/documents/document.ts';
import type { ReportToDraw } from '../../src/documents/layout.ts';
import { layoutReport } from '../../src/documents/layout.ts';
import { writeHtml } from '../../src/documents/writers/html.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures } from '../../src/form/figures.ts';
import type { Edition } from '../../src/form/types.ts';

export const noFee: ReportToDraw['narrative']['informationProcessingFee'] = {
  notices: null,
  amountCharged: null,
  amountReceived: null,
};

/** A report of a bureau; `parts` put something else in its place. */
export function reportOf(edition: Edition, parts: Partial<ReportToDraw> = {}): ReportToDraw {
  const year = edition.years.from + 1;
  return {
    title: `某市某区民政局${year}年政府信息公开工作年度报告`,
    organizationName: '某市某区民政局',
    year,
    narrative: {
      preamble: `本报告所列数据的统计期限自${year}年1月1日起至12月31日止。`,
      overview: '（一）主动公开。全年公开信息120条。\n（二）依申请公开。全年收到申请5件。',
      problemsAndImprovements: '公开的形式还不够多样，将予改进。',
      otherMatters: '没有其他需要报告的事项。',
      informationProcessingFee: noFee,
    },
    figures: blankFigures(edition),
    signOff: { name: '张三', post: '局长', date: `${year + 1}-01-09` },
    publishedDate: `${year + 1}-01-15`,
    ...parts,
  };
}

export function drawn(report: ReportToDraw, edition = editionById('2021')): string {
  return writeHtml(layoutReport(edition, report));
}

/** What of a document a file can carry: roles, heads and labels are for writers. */
export function carried({ title, blocks }: Document): Document {
  return {
    title,
    blocks: blocks.map((block) => {
      if (block.kind === 'text') {
        return { kind: block.kind, text: block.text, place: block.place };
      }
      const { kind, number, rows, columns } = block;
      const cells = block.cells.map(({ role: _role, ...cell }) => cell);
      return { kind, number, rows, columns, cells };
    }),
  };
}
