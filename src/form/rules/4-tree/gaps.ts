/** Where a consolidated report differs from the sum of the reports it is made of. */

import { cellsOf } from '../../cells.ts';
import { perObject } from '../../per-object.ts';
import { sumsOf } from '../../totals.ts';
import type { Cell, Text } from '../../types.ts';
import type { ChildFacts, ReportFacts } from '../report-facts.ts';
import type { ReportRule, RuleResult } from '../rule.ts';
import { readNumberOrZero } from '../sheet.ts';

/** A cell for which something else is declared than the reports sum to. */
export interface Gap {
  readonly cell: Cell;
  readonly declared: number;
  /** Of the reports that are in. */
  readonly sum: number;
  /** `declared` − `sum`. */
  readonly difference: number;
}

/** A consolidated report held against its reports. */
export interface Reconciliation {
  /** Each child once, whatever the list repeats: that it does is another rule's finding. */
  readonly children: readonly ChildFacts[];
  /** Every cell that is known, and a number, in all reports; in the order of the form. */
  readonly compared: readonly Cell[];
  /** What the reports that are in sum to, by index of the cell; and what is declared, less that. */
  readonly sums: Float64Array;
  readonly differences: Float64Array;
  /** The cells that differ. */
  readonly gaps: readonly Gap[];
}

/** What the reports that are in sum to, by cell; NaN where one is not known, or no number. */
function sumChildren({ edition }: ReportFacts, children: readonly ChildFacts[]): Float64Array {
  const sums = new Float64Array(cellsOf(edition).length);
  for (const { sheet } of children) {
    if (sheet === null) continue;
    for (let index = 0; index < sums.length; index += 1) {
      sums[index] = (sums[index] as number) + (sheet.numbers[index] as number);
    }
  }
  return sums;
}

/** What is declared against the sum of the reports below; several rules ask for it. */
export const reconcile = perObject((facts: ReportFacts): Reconciliation => {
  const listed = facts.children ?? [];
  const children = [...new Map(listed.map((child) => [child.id, child])).values()];
  const sums = sumChildren(facts, children);
  const differences = new Float64Array(sums.length);
  const compared: Cell[] = [];
  const gaps: Gap[] = [];
  for (const cell of cellsOf(facts.edition)) {
    const declared = readNumberOrZero(facts.sheet, cell);
    const sum = sums[cell.index] as number;
    if (declared === null || !Number.isSafeInteger(sum)) continue;
    const difference = declared - sum;
    compared.push(cell);
    differences[cell.index] = difference;
    if (difference !== 0) gaps.push({ cell, declared, sum, difference });
  }
  return { children, compared, sums, differences, gaps };
});

/** The children that have more than is declared for all. A change is signed: one may have more. */
export function findExceedingChildren({ cell, declared }: Gap, children: readonly ChildFacts[]) {
  if (cell.kind === 'change') return [];
  return children.filter(({ sheet }) => Number(sheet?.numbers[cell.index]) > declared);
}

/** The gaps but for those of totals that follow from the gaps of their parts. */
export function selectReportedGaps({ edition }: ReportFacts, gaps: readonly Gap[]): Gap[] {
  const differences = new Map(gaps.map(({ cell, difference }) => [cell, difference]));
  const following = new Set(
    sumsOf(edition)
      .filter(({ total, parts }) => {
        const ofParts = parts.map((part) => differences.get(part) ?? 0);
        return (
          ofParts.some((difference) => difference !== 0) &&
          ofParts.reduce((sum, difference) => sum + difference, 0) === differences.get(total)
        );
      })
      .map(({ total }) => total),
  );
  return gaps.filter(({ cell }) => !following.has(cell));
}

/** Where several numbers do not agree, one that a report has by chance means nothing. */
const chanceMax = 0.1;

/**
 * The one child that has what a cell differs by. Where other cells differ too it is reported only if
 * chance is no likely author of it: numbers like it are few among the reports.
 */
export function findBearer(
  { cell, difference }: Gap,
  children: readonly ChildFacts[],
  isAlone: boolean,
): ChildFacts | null {
  const size = Math.abs(difference);
  const numberOf = ({ sheet }: ChildFacts) => sheet?.numbers[cell.index] ?? Number.NaN;
  const [bearer, ...others] = children.filter((child) => numberOf(child) === size);
  if (bearer === undefined || others.length > 0) return null;
  const alike = children.map(numberOf).filter((value) => value >= size / 2 && value <= size * 2);
  const chance = new Set(alike).size / (size * 1.5);
  return isAlone || chance <= chanceMax ? bearer : null;
}

/** So many documents may be counted otherwise where several organizations issued them jointly. */
const jointDocumentsMax = 3;

/** Returns whether a few documents are apart: those who issue jointly may each have counted them. */
export function mayBeJointIssue({ cell, difference }: Gap): boolean {
  const isDocuments = ['regulations', 'normativeDocuments'].includes(cell.rowName);
  return isDocuments && Math.abs(difference) <= jointDocumentsMax;
}

/** How many names a message holds. */
export const namesMax = 5;

/** The names of children, the first of many. */
export function listChildNames(children: readonly ChildFacts[]): Text {
  const names = children.slice(0, namesMax).map(({ name }) => `“${name}”`);
  const rest = children.length - namesMax;
  return {
    zh: `${names.join('、')}${rest > 0 ? `等 ${children.length} 个机关` : ''}`,
    en: `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
}

/** Whether there are children, and every one of them has its report. */
export function isComplete(children: readonly ChildFacts[]): boolean {
  return children.length > 0 && children.every(({ sheet }) => sheet !== null);
}

/** A rule's results on a report whose children are known; else none. */
export function withChildren(
  evaluate: (facts: ReportFacts, children: readonly ChildFacts[]) => readonly RuleResult[],
): ReportRule['evaluate'] {
  return (facts) => (facts.children === null ? [] : evaluate(facts, facts.children));
}
