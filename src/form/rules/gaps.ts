/** Where a consolidated report differs from the sum of the reports it is made of. */
import { cellsOf } from '../figures.ts';
import { sumsOf } from '../totals.ts';
import type { Cell, Text } from '../types.ts';
import type { ChildFacts, WiderFacts, WiderJudgement, WiderRule } from './wider.ts';
import { numberOrZero } from './wider.ts';

export interface Gap {
  readonly cell: Cell;
  readonly declared: number;
  /** Of the reports that are in. */
  readonly sum: number;
  /** `declared` − `sum`. */
  readonly difference: number;
  /** The children that have more than is declared for all. */
  readonly exceeding: readonly ChildFacts[];
}

/** Each child once, whatever the list repeats: that it does is another rule's finding. */
function distinct(children: readonly ChildFacts[]): ChildFacts[] {
  return [...new Map(children.map((child) => [child.id, child])).values()];
}

/** What the reports that are in sum to, by cell; NaN where one is not known, or no number. */
function sumsOfChildren({ edition }: WiderFacts, children: readonly ChildFacts[]): Float64Array {
  const sums = new Float64Array(cellsOf(edition).length);
  for (const { sheet } of children) {
    if (sheet === null) continue;
    for (let index = 0; index < sums.length; index += 1) {
      sums[index] = (sums[index] as number) + (sheet.numbers[index] as number);
    }
  }
  return sums;
}

function allGaps(facts: WiderFacts, children: readonly ChildFacts[]): Gap[] {
  const each = distinct(children);
  const sums = sumsOfChildren(facts, each);
  return cellsOf(facts.edition).flatMap((cell) => {
    const declared = numberOrZero(facts.sheet, cell);
    const sum = sums[cell.index] as number;
    if (declared === null || !Number.isSafeInteger(sum) || sum === declared) return [];
    // A change is signed: one may be more than all together.
    const exceeding = each.filter(
      ({ sheet }) => cell.kind !== 'change' && Number(sheet?.numbers[cell.index]) > declared,
    );
    return [{ cell, declared, sum, difference: declared - sum, exceeding }];
  });
}

/** Several rules ask for the gaps of one report. */
const found = new WeakMap<WiderFacts, readonly Gap[]>();

/**
 * The cells of which the children's numbers do not make up what is declared, in the order of the
 * form. A cell that is not known, or no number, in any of the reports is left out.
 */
export function gapsOf(facts: WiderFacts, children: readonly ChildFacts[]): readonly Gap[] {
  const gaps = found.get(facts) ?? allGaps(facts, children);
  found.set(facts, gaps);
  return gaps;
}

/** The gaps but for those of totals that follow from the gaps of their parts. */
export function told({ edition }: WiderFacts, gaps: readonly Gap[]): Gap[] {
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

/**
 * The one child whose whole report explains every gap: it was left out of what is declared, or
 * counted twice. Null when none does, or several do alike, or when it has but one number, which
 * may be chance.
 */
export function loneCulprit(
  { edition }: WiderFacts,
  children: readonly ChildFacts[],
  gaps: readonly Gap[],
): { readonly child: ChildFacts; readonly isLeftOut: boolean } | null {
  if (gaps.length < 2) return null;
  const differences = new Map(gaps.map(({ cell, difference }) => [cell, difference]));
  const found = distinct(children).flatMap((child) =>
    [true, false].flatMap((isLeftOut) => {
      const sign = isLeftOut ? -1 : 1;
      const explains = cellsOf(edition).every((cell) => {
        const value = child.sheet === null ? null : numberOrZero(child.sheet, cell);
        return value !== null && (differences.get(cell) ?? 0) === sign * value;
      });
      return explains ? [{ child, isLeftOut }] : [];
    }),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** So many documents may be counted otherwise where several bodies issued them jointly. */
const jointDocumentsMax = 3;

/** A few documents apart: bodies that issue jointly may each have counted them. */
export function isJoint({ cell, difference }: Gap): boolean {
  const isDocuments = cell.table === 'proactiveDisclosure' && cell.row.startsWith('1.');
  return isDocuments && Math.abs(difference) <= jointDocumentsMax;
}

/** How many names a message holds. */
export const namesMax = 5;

/** The names of children, the first of many. */
export function nameList(children: readonly ChildFacts[]): Text {
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

/** A rule's judgements on a report whose children are known; else none. */
export function withChildren(
  judge: (facts: WiderFacts, children: readonly ChildFacts[]) => readonly WiderJudgement[],
): WiderRule['judge'] {
  return (facts) => (facts.children === null ? [] : judge(facts, facts.children));
}
