/**
 * What a number's place in the text says of it: whose it is, of which year, a part of what, and
 * what was spoken of before. Kept from clause to clause, dropped at the end of sentences and paragraphs.
 */
import type { ClaimScope, ProseReadingContext } from './claim.ts';
import type { Mark } from './lexicon.ts';
import { isShortFor, organizationNameEnd, shortNameMin } from './names.ts';
import type { Frame } from './readings.ts';
import type { ProsePiece, ProseSegment } from './segments.ts';
import type { Stop, Word } from './tokens.ts';

const noFrame: Frame = {
  topic: null,
  rows: [],
  caseRows: [],
  documentRow: null,
  isDisclosure: 'no',
  isOnRequest: false,
  isPart: false,
};

/** A claim that may be a whole, by its place in the list of claims. */
interface Whole {
  readonly unit: string | null;
  readonly claim: number;
}

/** A list of parts, behind 其中 or in brackets, of the claim before it. */
interface Parts {
  readonly whole: Whole | null;
  /** What parts its items; null before the second one. */
  separator: Stop | null;
  /** What follows is no item any more. */
  isClosed: boolean;
  /** A part before was not understood: what follows may be about that part. */
  isUnknown: boolean;
}

/** An open bracket, and what holds again behind it. */
interface Bracket {
  readonly depth: number;
  readonly parts: Parts | null;
  readonly isPart: boolean;
  readonly last: Whole | null;
  readonly paragraphScope: ClaimScope;
  readonly sentenceScope: ClaimScope | null;
}

export class ProseContext {
  readonly given: ProseReadingContext;
  readonly text: string;
  paragraph = 0;
  sentence = 0;
  frame: Frame = noFrame;
  parts: Parts | null = null;
  private brackets: Bracket[] = [];
  private paragraphScope: ClaimScope = 'unstated';
  private sentenceScope: ClaimScope | null = null;
  private isOtherTime = false;
  /** The last claim of the paragraph, outside of brackets that are closed. */
  last: Whole | null = null;
  /** The paragraph has a sentence: it is no heading. */
  private hasSentence = false;

  constructor(text: string, given: ProseReadingContext) {
    this.text = text;
    this.given = given;
  }

  get scope(): ClaimScope {
    return this.sentenceScope ?? this.paragraphScope;
  }

  get isOfThisYear(): boolean {
    return !this.isOtherTime;
  }

  /** Takes in what the words of a clause say, and answers them as they are to be read. */
  enterClause(segment: ProseSegment): Pick<ProseSegment, 'head' | 'tail'> {
    this.leaveBrackets(segment.depth);
    const head = this.resolveWords(segment.head);
    const tail = this.resolveWords(segment.tail);
    for (const pieces of [head, tail]) this.enterWords(pieces);
    this.enterScope(head);
    return { head, tail };
  }

  private enterWords(pieces: readonly ProsePiece[]): void {
    const isCompared = pieces.some((piece) => piece.kind === 'word' && piece.mark === 'change');
    for (const piece of pieces) {
      if (piece.kind !== 'word') continue;
      const { mark } = piece;
      if (mark === 'thisYear' && !isCompared) this.isOtherTime = false;
      if (mark === 'otherTime' && !isCompared) this.isOtherTime = true;
      const isOnRequest = mark === 'application' || mark === 'onRequest';
      if (isOnRequest) this.frame = { ...this.frame, isOnRequest };
      if (isOnRequest || mark === 'disclosure') {
        this.frame = { ...this.frame, isDisclosure: 'sentence' };
      }
      if (mark === 'among' || mark === 'including') this.beginParts();
    }
  }

  /** Leaves a clause: what was said in it holds as far as its end lets it. */
  leaveClause(segment: ProseSegment): void {
    const { end } = segment;
    if (end === '（' && segment.quantity !== null) {
      const { parts, paragraphScope, sentenceScope } = this;
      const { isPart } = this.frame;
      const depth = segment.depth + 1;
      this.brackets.push({ depth, parts, isPart, last: this.last, paragraphScope, sentenceScope });
      this.beginParts();
    } else this.followList(segment);
    if (end === '。') this.hasSentence = true;
    if (end === '。' || end === '\n') this.endSentence();
    if (end === '\n') this.endParagraph();
  }

  remember(unit: string | null, claim: number): void {
    this.last = { unit, claim };
  }

  /** Another number stands between: what follows is no share or change of the last claim. */
  forgetLast(): void {
    this.last = null;
  }

  /** The claim that a number of a unit is a part of, if it is in a list of parts. */
  wholeFor(unit: string | null): number | null {
    const { parts } = this;
    if (parts === null || parts.isClosed || parts.whole?.unit !== unit) return null;
    return parts.whole.claim;
  }

  /** A clause that is about something else: what follows may be about that. */
  dropTopic(): void {
    // Every number sets the topic together with what else there is to drop.
    if (this.frame.topic === null) return;
    this.frame = { ...this.frame, topic: null, rows: [], caseRows: [], documentRow: null };
  }

  private leaveBrackets(depth: number): void {
    let bracket = this.brackets[this.brackets.length - 1];
    while (bracket !== undefined && bracket.depth > depth) {
      this.parts = bracket.parts;
      this.frame = { ...this.frame, isPart: bracket.isPart };
      this.last = bracket.last;
      this.paragraphScope = bracket.paragraphScope;
      this.sentenceScope = bracket.sentenceScope;
      this.brackets.pop();
      bracket = this.brackets[this.brackets.length - 1];
    }
  }

  private beginParts(): void {
    this.parts = { whole: this.last, separator: null, isClosed: false, isUnknown: false };
    this.frame = { ...this.frame, isPart: true };
  }

  /** The items of a list are parted alike; where that changes, or no number is, it ends. */
  private followList({ quantity, head, end }: ProseSegment): void {
    const { parts } = this;
    if (parts === null || end === null) return;
    const isItem = quantity !== null && quantity.unit === parts.whole?.unit;
    if (isItem && parts.separator === null) parts.separator = end;
    else if (isItem ? end !== parts.separator : quantity === null && parts.separator !== null) {
      parts.isClosed = isItem || head.length > 0;
    }
  }

  private enterScope(head: readonly ProsePiece[]): void {
    for (const piece of head) {
      if (piece.kind === 'unknown') {
        if (organizationNameEnd.test(this.text.slice(piece.from, piece.to)))
          this.sentenceScope = 'unknown';
        continue;
      }
      const { mark } = piece;
      if (mark === 'bodies' && this.scope !== 'area') this.sentenceScope = 'unknown';
      if (mark !== 'own' && mark !== 'area') continue;
      this.sentenceScope = mark;
      // Of a part it says nothing about what follows.
      if (this.parts === null) this.paragraphScope = mark;
    }
  }

  private endSentence(): void {
    this.sentence += 1;
    this.sentenceScope = null;
    this.isOtherTime = false;
    this.parts = null;
    this.brackets = [];
    const isDisclosure = this.frame.isDisclosure === 'no' ? 'no' : 'paragraph';
    this.frame = { ...this.frame, isDisclosure, isPart: false };
  }

  private endParagraph(): void {
    this.paragraph += 1;
    this.paragraphScope = 'unstated';
    const { isDisclosure, isOnRequest } = this.frame;
    // A heading names what the paragraph below it is about.
    this.frame = this.hasSentence ? noFrame : { ...noFrame, isDisclosure, isOnRequest };
    this.hasSentence = false;
    this.last = null;
  }

  /** Own short names as own, and 结转 beside a year as to or from that year. */
  private resolveWords(pieces: readonly ProsePiece[]): readonly ProsePiece[] {
    const named = pieces.some((piece) => this.isOwnName(piece))
      ? pieces.map(
          (piece): ProsePiece =>
            this.isOwnName(piece)
              ? { kind: 'word', mark: 'own', from: piece.from, to: piece.to }
              : piece,
        )
      : pieces;
    if (!named.some((piece) => piece.kind === 'word' && piece.mark === 'carried')) return named;
    const significant = named
      .filter((piece): piece is Word => piece.kind === 'word')
      .filter(({ mark }) => mark !== 'filler');
    const marks = new Map<ProsePiece, Mark>();
    for (const [at, word] of significant.entries()) {
      if (word.mark !== 'carried') continue;
      const beside = [significant[at + 1], significant[at - 1]].find((each) => each?.year);
      const mark = beside && this.resolveCarried(beside.year ?? 0);
      if (beside === undefined || mark === undefined) continue;
      marks.set(word, mark).set(beside, 'filler');
    }
    if (marks.size === 0) return named;
    return named.map((piece): ProsePiece => {
      const mark = marks.get(piece);
      return mark === undefined || piece.kind !== 'word' ? piece : { ...piece, mark };
    });
  }

  private isOwnName({ kind, from, to }: ProsePiece): boolean {
    const { name } = this.given;
    if (kind === 'word' || typeof name !== 'string' || to - from > name.length) return false;
    return to - from >= shortNameMin && isShortFor(this.text.slice(from, to), name);
  }

  private resolveCarried(year: number): Mark | undefined {
    const own = this.given.year;
    if (typeof own !== 'number') return undefined;
    return year === own + 1 ? 'carriedForward' : year === own - 1 ? 'carriedIn' : undefined;
  }
}
