/**
 * The content of a report: what a caller decides, whole, and the differences between two contents.
 */
import { cellByPointer } from '../form/cells.ts';
import { readCell, writeCell } from '../form/figures.ts';
import { listChangedProse, type Narrative } from '../form/narrative.ts';
import { fillTotals } from '../form/totals.ts';
import type { Edition, Figures } from '../form/types.ts';
import { fillBlanks, listChangedCells } from './figures.ts';

/** What a caller decides of a report. Totals may be absent in the figures: they are computed. */
export interface ReportContent {
  readonly title: string;
  readonly narrative: Narrative;
  readonly figures: Figures;
}

/** Returns the default title of a report: that of published reports. */
export function defaultTitle(organizationName: string, year: number): string {
  return `${organizationName}${year}年政府信息公开工作年度报告`;
}

/**
 * Returns the figures as they are kept, with the totals that were left out, and which those are. A
 * sum beyond 2^53 − 1 is not exact: such a total stays blank, and a rule reports it.
 */
export function completeTotals(edition: Edition, figures: Figures) {
  const whole = fillBlanks(edition, figures);
  const computed = fillTotals(edition, whole).filter((pointer) => {
    const cell = cellByPointer(edition, pointer);
    if (cell === undefined || Number.isSafeInteger(readCell(whole, cell))) return true;
    writeCell(whole, cell, null);
    return false;
  });
  return { figures: whole, computed };
}

/** Lists the pointers of the differences between the content of two versions. */
export function listChangedMembers(
  edition: Edition,
  before: ReportContent,
  after: ReportContent,
): string[] {
  return [
    ...(before.title === after.title ? [] : ['/title']),
    ...listChangedProse(before.narrative, after.narrative),
    ...listChangedCells(edition, before.figures, after.figures),
  ];
}
