/**
 * Reads the numbers that the prose of a report claims. A number is about cells of the form only
 * where every word around it is known and can be read in one way; any other number is a claim
 * without a subject.
 */
import { cellByPointer } from '../cells.ts';
import type { Edition } from '../types.ts';
import type { Claim, ClaimRelation, ProseReadingContext, Subject } from './claim.ts';
import { ProseContext } from './context.ts';
import { dropDoubtfulSubjects } from './doubtful-claims.ts';
import type { Mark } from './lexicon.ts';
import type { PlainText } from './plain-text.ts';
import { toPlainText } from './plain-text.ts';
import type { Wording } from './readings.ts';
import type { ProsePiece, ProseSegment } from './segments.ts';
import { splitSentence } from './segments.ts';
import { readSubject } from './subjects.ts';
import type { Quantity } from './tokens.ts';
import { tokenize } from './tokens.ts';
import { countsOf } from './units.ts';
import {
  besideRelation,
  isUnderstood,
  listMarks,
  namesDisclosure,
  narrows,
  notPlain,
  readRange,
} from './wording.ts';

/** The most characters of a clause that a phrase shows before its number. */
const phraseLengthMax = 60;

class ProseReader {
  readonly claims: Claim[] = [];
  private readonly context: ProseContext;
  private readonly plain: PlainText;
  private readonly source: string;
  /** Claims about reviews and suits in the sentence, to which 均获维持 refers. */
  private cases: number[] = [];

  constructor(source: string, plain: PlainText, given: ProseReadingContext) {
    this.source = source;
    this.plain = plain;
    this.context = new ProseContext(plain.text, given);
  }

  read(segment: ProseSegment): void {
    const { head, tail } = this.context.enterClause(segment);
    if (segment.quantity === null) this.readWords(head);
    else {
      this.readQuantity(segment.quantity, head, tail);
      if (listMarks(tail).includes('all') && isUnderstood(tail)) this.readWords(tail);
    }
    this.context.leaveClause(segment);
    if (segment.end !== null && '；。\n'.includes(segment.end)) this.cases = [];
  }

  private add(
    pieces: readonly ProsePiece[],
    quantity: Quantity | null,
    claim: Pick<Claim, 'value' | 'range' | 'subject' | 'relation'>,
  ): number {
    const { context, plain, source } = this;
    const spans = quantity === null ? pieces : [...pieces, quantity];
    const to = Math.max(
      ...spans.slice(-1 - phraseLengthMax).map((span) => span.to),
      quantity?.to ?? 0,
    );
    const earliest = (quantity?.from ?? to) - phraseLengthMax;
    const from = Math.min(
      quantity?.from ?? to,
      pieces.find((piece) => piece.from >= earliest)?.from ?? Number.POSITIVE_INFINITY,
    );
    const at = (position: number) => plain.offsets[position] ?? source.length;
    const cut = (first: number, end: number) => source.slice(at(first), at(end - 1) + 1);
    this.claims.push({
      ...claim,
      phrase: cut(from, to).replace(/\s+/g, ''),
      printed: quantity === null ? '' : cut(quantity.numeral.from, quantity.numeral.to),
      unit: quantity?.unit ?? null,
      offset: at(from),
      length: at(to - 1) + 1 - at(from),
      scope: context.scope,
      paragraph: context.paragraph,
      sentence: context.sentence,
    });
    return this.claims.length - 1;
  }

  private readQuantity(
    quantity: Quantity,
    head: readonly ProsePiece[],
    tail: readonly ProsePiece[],
  ): void {
    const { context } = this;
    const pieces = [...head, ...tail];
    const marks = listMarks(pieces);
    const range = readRange(quantity, listMarks(head), listMarks(tail));
    const relation = this.relationOf(quantity, marks, isUnderstood(pieces));
    const isCertain = isUnderstood(pieces) && this.isPlain(marks);
    const subject = isCertain ? this.subjectOf(quantity, head, tail) : null;
    const value = range === null ? quantity.numeral.value : null;
    const index = this.add(pieces, quantity, { value, range, subject, relation });
    if (marks.includes('rate') && value === 100 && isUnderstood(pieces)) this.readAllDone(pieces);
    if ((relation !== null && relation.kind !== 'part') || quantity.unit === '%') return;
    context.remember(quantity.unit, index);
    if (subject?.rule === 'N-08') this.cases.push(index);
    if (subject !== null) return;
    if (context.parts !== null) context.parts.isUnknown = true;
    else context.dropTopic();
  }

  /** Checks that a number is a plain count of this year: not compared, denied or of other times. */
  private isPlain(marks: readonly Mark[]): boolean {
    const { isOfThisYear, parts } = this.context;
    return isOfThisYear && parts?.isUnknown !== true && !marks.some((mark) => notPlain.has(mark));
  }

  /** Returns the claim before that a share, a change or a part refers to; null where unclear. */
  private relationOf(
    { unit }: Quantity,
    marks: readonly Mark[],
    isSure: boolean,
  ): ClaimRelation | null {
    const { claims, context } = this;
    const of = context.last?.claim ?? -1;
    const before = claims[of];
    const isChange = marks.includes('rise') || marks.includes('fall');
    const isShare = unit === '%' && marks.includes('share');
    if (isChange || isShare) {
      const isNear = before?.sentence === context.sentence && before.unit !== '%';
      if (!isSure || !isNear || !marks.every((mark) => besideRelation.has(mark))) return null;
      if (isShare) return { kind: 'share', of };
      return { kind: marks.includes('fall') ? 'decrease' : 'increase', of };
    }
    const whole = context.wholeFor(unit);
    return whole === null ? null : { kind: 'part', of: whole };
  }

  private subjectOf(
    quantity: Quantity,
    head: readonly ProsePiece[],
    tail: readonly ProsePiece[],
  ): Subject | null {
    const value = quantity.numeral.value;
    const counts = countsOf(quantity.unit);
    const tailMarks = listMarks(tail);
    const whole = tail.length === 0 ? head : [...head, ...tail];
    for (const pieces of tail.length === 0 || tailMarks.some(narrows) ? [whole] : [head, whole]) {
      const marks = listMarks(pieces);
      const ands = marks.filter((mark) => mark === 'and').length;
      // 均为2件 is 2 of each; 均为0件 holds for the sum too.
      if (ands > 0 && value !== 0 && marks.includes('all')) return null;
      const subject = this.take({ marks: new Set(marks), ands, counts, isNone: value === 0 });
      if (subject !== null) return subject;
    }
    return null;
  }

  private take(wording: Wording): Subject | null {
    const { context } = this;
    const reading = readSubject(context.given.edition, wording, context.frame);
    if (reading === null) return null;
    context.frame = { ...context.frame, ...reading.frame };
    const { subject } = reading;
    return wording.isNone && subject.rule !== 'N-14' ? { ...subject, rule: 'N-09' } : subject;
  }

  /** Reads a clause without a number: it can say that there is none, or the outcome of all. */
  private readWords(pieces: readonly ProsePiece[]): void {
    if (pieces.length === 0) return;
    const { context } = this;
    if (!isUnderstood(pieces)) {
      if (this.hasNumber(pieces)) context.forgetLast();
      if (context.parts === null && !pieces.some(namesDisclosure)) context.dropTopic();
      return;
    }
    const marks = listMarks(pieces);
    if (!context.isOfThisYear || context.parts?.isUnknown === true) return;
    const says = (...wanted: readonly Mark[]) => wanted.some((mark) => marks.includes(mark));
    if (says('change', 'rise', 'fall', 'otherTime', 'etc')) return;
    if (says('none')) this.readNone(pieces, marks);
    else if (says('all')) this.readAll(pieces, marks);
  }

  /** Checks that unknown words hold digits: a number without a unit, 部分公开67. */
  private hasNumber(pieces: readonly ProsePiece[]): boolean {
    const { text } = this.plain;
    return pieces.some(
      ({ kind, from, to }) => kind === 'unknown' && /\d/.test(text.slice(from, to)),
    );
  }

  private readNone(pieces: readonly ProsePiece[], marks: readonly Mark[]): void {
    if (marks.some((mark) => ['answered', 'finished', 'handled'].includes(mark))) return;
    const ands = marks.filter((mark) => mark === 'and').length;
    const wording: Wording = { marks: new Set(marks), ands, counts: 'cases', isNone: true };
    const subject = this.take(wording);
    if (subject === null) return;
    this.add(pieces, null, { value: 0, range: null, subject, relation: null });
  }

  private readAll(pieces: readonly ProsePiece[], marks: readonly Mark[]): void {
    const result = marks.find((mark) => mark.startsWith('result '));
    if (result !== undefined) {
      this.readAllCases(pieces, result);
      return;
    }
    if (marks.includes('finished')) this.readAllDone(pieces);
  }

  /** Reads 均已办结 and 办结率100% as: nothing is carried forward. */
  private readAllDone(pieces: readonly ProsePiece[]): void {
    const { context } = this;
    const { topic } = context.frame;
    if (topic !== 'application' && !listMarks(pieces).includes('application')) return;
    if (context.parts !== null || !context.isOfThisYear) return;
    const marks = new Set<Mark>(['application', 'carriedForward']);
    const wording: Wording = { marks, ands: 0, counts: 'cases', isNone: true };
    const reading = readSubject(context.given.edition, wording, context.frame);
    if (reading === null) return;
    const subject: Subject = { ...reading.subject, rule: 'N-15' };
    this.add(pieces, null, { value: 0, range: null, subject, relation: null });
  }

  /** Reads 均获维持 as a claim for each count before it: all of them are in that column. */
  private readAllCases(pieces: readonly ProsePiece[], result: Mark): void {
    const { edition } = this.context.given;
    const cases = this.cases;
    this.cases = [];
    for (const index of cases) {
      const counted = this.claims[index];
      const rows =
        counted?.subject?.readings[0]?.map((pointer) => rowOfTotal(edition, pointer)) ?? [];
      if (counted === undefined || counted.value === null || rows.includes(null)) continue;
      const frame = { ...this.context.frame, topic: 'cases' as const };
      const caseRows = rows.filter((row) => row !== null);
      const isNone = counted.value === 0;
      const wording: Wording = { marks: new Set([result]), ands: 0, counts: 'cases', isNone };
      const reading = readSubject(edition, wording, { ...frame, caseRows });
      if (reading === null) continue;
      const { value } = counted;
      this.add(pieces, null, { value, range: null, subject: reading.subject, relation: null });
    }
  }
}

/** Returns the name of the row of table 4 whose total a pointer names. */
function rowOfTotal(edition: Edition, pointer: string): string | null {
  const cell = cellByPointer(edition, pointer);
  return cell?.table === 'reviewLitigation' && cell.total ? cell.rowName : null;
}

function readClaims(text: string, context: ProseReadingContext): readonly Claim[] {
  const plain = toPlainText(text);
  const reader = new ProseReader(text, plain, context);
  const tokens = tokenize(plain.text, { year: context.year ?? null, name: context.name ?? null });
  for (const segment of splitSentence(tokens)) reader.read(segment);
  return Object.freeze(dropDoubtfulSubjects(reader.claims));
}

/**
 * Claims of the texts read last. A report is checked again at each change of a cell, mostly with
 * the same prose, and reading the prose is the larger part of the work.
 */
const recentClaims = new Map<string, readonly Claim[]>();
const recentClaimsMax = 64;
/** The longest text whose claims are kept: the longest published section has about 20,000. */
const keptLengthMax = 20_000;

/** Lists the numbers that a text claims, in order. Dates, ordinals, codes and names are none. */
export function listClaims(text: string, context: ProseReadingContext): readonly Claim[] {
  if (text.length > keptLengthMax) return readClaims(text, context);
  const { edition, year = null, name = null } = context;
  const key = JSON.stringify([edition.id, year, name, text]);
  const claims = recentClaims.get(key) ?? readClaims(text, context);
  recentClaims.delete(key);
  recentClaims.set(key, claims);
  const [oldest] = recentClaims.keys();
  if (recentClaims.size > recentClaimsMax && oldest !== undefined) recentClaims.delete(oldest);
  return claims;
}
