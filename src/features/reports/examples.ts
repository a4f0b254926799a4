/** Examples of request bodies, made from the edition in force: they are accepted as they are. */

import { cellsOf } from '../../form/cells.ts';
import { editions } from '../../form/editions/index.ts';
import { blankFigures, writeCell } from '../../form/figures.ts';
import type { CellValue, Edition, FigureTree, TableMember } from '../../form/types.ts';

/** The year of the examples: one of the newest edition. */
export const exampleYear = 2023;

/** Prose that has all that the form requires. */
export const exampleNarrative = {
  preamble: '根据《中华人民共和国政府信息公开条例》编制本报告。',
  overview:
    '2023年，本机关主动公开政府信息120条，依法办理依申请公开，规范政府信息管理，加强公开平台建设，落实监督保障。',
  problemsAndImprovements: '公开的及时性有待提高，已建立月度检查制度加以改进。',
  otherMatters: '本年度未收取信息处理费。',
};

/** The cells of the examples that are not 0, by pointer; totals are left out and computed. */
const values: Readonly<Record<string, CellValue>> = {
  '/proactiveDisclosure/normativeDocuments/issued': 3,
  '/proactiveDisclosure/normativeDocuments/repealed': 1,
  '/proactiveDisclosure/normativeDocuments/inForce': 12,
  '/proactiveDisclosure/administrativeLicenses/decisions': 17,
  '/proactiveDisclosure/administrativeFees/amount': '1.25',
  '/applicationStatistics/newlyReceived/naturalPerson': 5,
  '/applicationStatistics/newlyReceived/commercialEnterprise': 2,
  '/applicationStatistics/outcomes/granted/naturalPerson': 4,
  '/applicationStatistics/outcomes/granted/commercialEnterprise': 2,
  '/applicationStatistics/outcomes/unavailable/notHeld/naturalPerson': 1,
  '/reviewLitigation/review/upheld': 1,
};

/** Returns a table of the newest edition in which every cell but the totals is filled. */
export function exampleTable(member: TableMember): FigureTree {
  const edition = editions[editions.length - 1] as Edition;
  const figures = blankFigures(edition);
  figures[member] = {};
  for (const cell of cellsOf(edition)) {
    if (cell.table !== member || cell.total) continue;
    writeCell(figures, cell, values[cell.pointer] ?? (cell.kind === 'money' ? '0' : 0));
  }
  return figures[member];
}
