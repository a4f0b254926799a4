/** Finds where a consolidated report differs from the sum of its reports. */

import { cellsOf } from '../../cells.ts';
import { perObject } from '../../per-object.ts';
import { sumsOf } from '../../totals.ts';
import type { Cell, Text } from '../../types.ts';
import type { ChildFacts, ReportFacts } from '../report-facts.ts';
import type { ReportRule, RuleResult } from '../rule.ts';
import { readNumberOrZero } from '../sheet.ts';

/** A cell whose declared number differs from the sum of the reports. */
export interface Gap {
  readonly cell: Cell;
  readonly declared: number;
  /** The sum of the reports that exist. */
  readonly sum: number;
  /** `declared` − `sum`. */
  readonly difference: number;
}

/** A consolidated report compared with its reports. */
export interface Reconciliation {
  /** Each child once; another rule reports children that the list repeats. */
  readonly children: readonly ChildFacts[];
  /** The cells that are known and numbers in all reports, in the order of the form. */
  readonly compared: readonly Cell[];
  /** By index of the cell: the sum of the reports that exist, and the declared number minus it. */
  readonly sums: Float64Array;
  readonly differences: Float64Array;
  /** The cells that differ. */
  readonly gaps: readonly Gap[];
}

/** Sums the reports that exist, by cell; NaN where one is unknown or no number. */
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

/** Compares a consolidated report with the sum of the reports below, once for several rules. */
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

/** Finds the children with more than the whole. A change is signed, so that one can have more. */
export function findExceedingChildren({ cell, declared }: Gap, children: readonly ChildFacts[]) {
  if (cell.kind === 'change') return [];
  return children.filter(({ sheet }) => Number(sheet?.numbers[cell.index]) > declared);
}

/** Selects the gaps to report: not those of totals that follow from the gaps of their parts. */
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

/** The greatest probability of a match by chance at which a match is still reported. */
const chanceMax = 0.1;

/**
 * Finds the one child whose number is the difference in a cell. Where other cells differ too, it is
 * returned only if a match by chance is unlikely: few reports have numbers of that size.
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

/** The largest gap that documents issued jointly by several organizations explain. */
const jointDocumentsMax = 3;

/** Checks that a gap is of a few documents, which joint issuers may each have counted. */
export function mayBeJointIssue({ cell, difference }: Gap): boolean {
  const isDocuments = ['regulations', 'normativeDocuments'].includes(cell.rowName);
  return isDocuments && Math.abs(difference) <= jointDocumentsMax;
}

/** The most names in a message. */
export const namesMax = 5;

/** Lists the names of children; of many, the first and the number of the others. */
export function listChildNames(children: readonly ChildFacts[]): Text {
  const names = children.slice(0, namesMax).map(({ name }) => `“${name}”`);
  const rest = children.length - namesMax;
  return {
    zh: `${names.join('、')}${rest > 0 ? `等 ${children.length} 个机关` : ''}`,
    en: `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
}

/** Checks that there are children, and that each has a report. */
export function isComplete(children: readonly ChildFacts[]): boolean {
  return children.length > 0 && children.every(({ sheet }) => sheet !== null);
}

/** Returns a function that evaluates a rule only where the children of a report are known. */
export function withChildren(
  evaluate: (facts: ReportFacts, children: readonly ChildFacts[]) => readonly RuleResult[],
): ReportRule['evaluate'] {
  return (facts) => (facts.children === null ? [] : evaluate(facts, facts.children));
}
