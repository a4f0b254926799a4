/** Finds shares, changes and parts in prose that do not follow from the numbers beside them. */
import type { Text } from '../types.ts';
import type { Claim, Subject } from './claim.ts';
import { lastPlaceOf } from './table-values.ts';

/** A relation that does not hold. */
export interface Contradiction {
  readonly rule: 'N-11' | 'N-12' | 'N-13' | 'N-14';
  readonly claim: Claim;
  readonly expected: number;
  readonly actual: number;
  readonly message: Text;
}

/** The number of claims before a share among which its whole is searched. */
const claimsBackMax = 30;

function formatPercent(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** Checks that a claim is the share of a part in a whole, to one unit of its last printed place. */
function isShareOf(claim: Claim, part: number, whole: number): boolean {
  if (whole === 0 || claim.value === null) return true;
  return Math.abs((100 * part) / whole - claim.value) <= lastPlaceOf(claim) + 1e-9;
}

/** Finds the numbers before a claim that it can be a share of: same paragraph and unit, larger. */
function findWholesBefore(claims: readonly Claim[], index: number, part: Claim): number[] {
  return claims
    .slice(Math.max(0, index - claimsBackMax), index)
    .filter((each) => each !== part && each.paragraph === part.paragraph && each.unit === part.unit)
    .map((each) => each.value)
    .filter((value) => value !== null && part.value !== null && value >= part.value)
    .filter((value) => value !== null);
}

/**
 * Finds a share (占 p %) that follows from no pair of numbers.
 *
 * @param totals the totals of the tables that a share of applications can refer to; empty: unknown
 */
export function findShareContradiction(
  claims: readonly Claim[],
  index: number,
  totals: readonly number[],
): Contradiction | null {
  const claim = claims[index];
  const part = claims[claim?.relation?.of ?? -1];
  if (claim?.value == null || part?.value == null || claim.relation?.kind !== 'share') return null;
  const whole = part.relation?.kind === 'part' ? claims[part.relation.of]?.value : null;
  const near = findWholesBefore(claims, index, part);
  const [base] = part.subject === null ? [whole] : totals;
  if (base == null || base === 0) return null;
  const { value } = part;
  if ([base, ...totals, ...near].some((each) => isShareOf(claim, value, each))) return null;
  const expected = (100 * value) / base;
  const shown = formatPercent(expected);
  return {
    ...{ rule: 'N-11' as const, claim, expected, actual: claim.value },
    message: {
      zh: `正文“${part.phrase}”“${claim.phrase}”：${value}占${base}的${shown}%，不是${claim.printed}%。`,
      en: `The prose says that ${value} is ${claim.printed}%, but it is ${shown}% of ${base}.`,
    },
  };
}

/** Finds a change since the year before that follows from no pair of the two years' numbers. */
export function findChangeContradiction(
  claims: readonly Claim[],
  index: number,
  now: readonly number[],
  before: readonly number[],
): Contradiction | null {
  const claim = claims[index];
  const [last] = before;
  const of = claims[claim?.relation?.of ?? -1];
  if (claim?.value == null || of?.value == null || last === undefined) return null;
  const sign = claim.relation?.kind === 'decrease' ? -1 : 1;
  const isShare = claim.unit === '%';
  if (!isShare && claim.unit !== of.unit) return null;
  const { value } = claim;
  const changeOf = (from: number, to: number) => (isShare ? (100 * (to - from)) / from : to - from);
  const leeway = isShare ? lastPlaceOf(claim) + 1e-9 : 0;
  const pairs = [of.value, ...now].flatMap((to) =>
    before.filter((from) => !isShare || from !== 0).map((from) => changeOf(from, to)),
  );
  if (pairs.length === 0) return null;
  if (pairs.some((change) => Math.abs(change - sign * value) <= leeway)) return null;
  const expected = changeOf(last, of.value);
  if (!Number.isFinite(expected)) return null;
  const mark = isShare ? '%' : '';
  const shown = `${formatPercent(expected)}${mark}`;
  return {
    ...{ rule: 'N-13' as const, claim, expected, actual: sign * value },
    message: {
      zh: `正文“${claim.phrase}”：上年为${last}，本年为${of.value}，变化为${shown}。`,
      en: `From ${last} to ${of.value} the change is ${shown}, not ${sign * value}${mark}.`,
    },
  };
}

/**
 * Checks that a claim is a part of another about the same cells, with another number: in
 * 共收到12件，其中本级收到8件 the part is of fewer organizations, and not a count of the table.
 */
export function isOfFewerOrganizations(claim: Claim, claims: readonly Claim[]): boolean {
  const { relation, subject, value } = claim;
  const whole = relation?.kind === 'part' ? claims[relation.of] : undefined;
  if (subject === null || !whole?.subject || whole.scope === 'area') return false;
  const cellsOf = ({ readings }: Subject) => readings[0]?.join();
  return cellsOf(whole.subject) === cellsOf(subject) && whole.value !== value;
}

/** How a whole is divided into parts: by kind of applicant, as fees, or otherwise. */
type Division = 'applicants' | 'fees' | 'other';

interface PartList {
  readonly whole: Claim;
  readonly division: Division;
  readonly parts: Claim[];
}

function determineDivision(part: Claim, whole: Claim): Division | null {
  if (part.subject !== null) return part.subject.rule === 'N-07' ? 'applicants' : null;
  // A part that concerns something can concern two things, so that such parts overlap.
  if (/涉|含|有关|关于|包括|答复|办结|办理|公开|发布/u.test(part.phrase)) return null;
  return whole.subject?.rule === 'N-14' ? 'fees' : 'other';
}

function groupParts(claims: readonly Claim[]): PartList[] {
  const lists = new Map<string, PartList>();
  for (const part of claims) {
    const of = part.relation?.kind === 'part' ? part.relation.of : -1;
    const whole = claims[of];
    if (whole === undefined) continue;
    const division = determineDivision(part, whole);
    if (division === null) continue;
    const key = `${of} ${division}`;
    const known = lists.get(key);
    if (known === undefined) lists.set(key, { whole, division, parts: [part] });
    else known.parts.push(part);
  }
  return [...lists.values()];
}

/**
 * Checks that a list names all parts: both kinds of applicants, or at least two fees. Other lists
 * often name only some parts, and must only not exceed the whole.
 */
function isWhole({ division, parts }: PartList): boolean {
  if (division === 'fees') return parts.length > 1;
  const columns = new Set(
    parts.flatMap(({ subject }) =>
      (subject?.readings[0] ?? []).map((each) => each.split('/').pop()),
    ),
  );
  return division === 'applicants' && columns.size === 6;
}

/** Finds lists of parts (其中) that do not add up to their whole, or exceed it. */
export function findPartContradictions(claims: readonly Claim[]): Contradiction[] {
  return groupParts(claims).flatMap((list): Contradiction[] => {
    const { whole, parts, division } = list;
    if (whole.value === null || parts.some((part) => part.value === null)) return [];
    const sum = Number(parts.reduce((all, part) => all + (part.value ?? 0), 0).toFixed(4));
    // A number larger than the whole is hardly meant as a part of it.
    const most = whole.value;
    if (division === 'other' && parts.some((part) => (part.value ?? 0) > most)) return [];
    if (sum === whole.value || (sum < whole.value && !isWhole(list))) return [];
    const rule = division === 'fees' ? 'N-14' : 'N-12';
    const terms = parts.slice(0, 12).map(({ printed }) => printed);
    const written = `${terms.join('+')}${parts.length > terms.length ? '+…' : ''}`;
    return [
      {
        ...{ rule, claim: whole, expected: sum, actual: whole.value },
        message: {
          zh: `正文“${whole.phrase}”：其中各项合计${written}=${sum}，与${whole.printed}不符。`,
          en: `The parts in the prose add up to ${written} = ${sum}, not ${whole.printed}.`,
        },
      },
    ];
  });
}
