/**
 * Keeps what the place of a number in the text means for it: its scope, its year, the whole that it
 * is a part of, and the topic before it. Kept from clause to clause, and dropped at the end of
 * sentences and paragraphs.
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

/** A claim that can be a whole, by its index in the list of claims. */
interface Whole {
  readonly unit: string | null;
  readonly claim: number;
}

/** A list of parts of the claim before it, after 其中 or in brackets. */
interface Parts {
  readonly whole: Whole | null;
  /** The mark between its items; null before the second one. */
  separator: Stop | null;
  /** The list has ended. */
  isClosed: boolean;
  /** An earlier part was not understood, and what follows may be about it. */
  isUnknown: boolean;
}

/** An open bracket, and the state to restore after it. */
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
  /** The last claim of the paragraph, outside closed brackets. */
  last: Whole | null = null;
  /** Whether the paragraph has a sentence, so that it is no heading. */
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

  /** Updates the context from the words of a clause, and returns the words with names resolved. */
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

  /** Leaves a clause: drops the state that ends with it, by the mark that closes it. */
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

  /** Forgets the last claim, because another number follows it: no share or change refers to it. */
  forgetLast(): void {
    this.last = null;
  }

  /** Returns the claim that a number of a unit is a part of, if it is in a list of parts. */
  wholeFor(unit: string | null): number | null {
    const { parts } = this;
    if (parts === null || parts.isClosed || parts.whole?.unit !== unit) return null;
    return parts.whole.claim;
  }

  /** Drops the topic after a clause about something else, to which what follows may refer. */
  dropTopic(): void {
    // The topic is set together with everything else that is dropped here.
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

  /** Follows a list of parts: it ends where its separator changes or an item has no number. */
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
      if (mark === 'organizations' && this.scope !== 'area') this.sentenceScope = 'unknown';
      if (mark !== 'own' && mark !== 'area') continue;
      this.sentenceScope = mark;
      // The scope of a part does not apply to what follows.
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
    // A heading sets the topic of the paragraph below it.
    this.frame = this.hasSentence ? noFrame : { ...noFrame, isDisclosure, isOnRequest };
    this.hasSentence = false;
    this.last = null;
  }

  /** Marks short names of the organization as own, and 结转 beside a year as to or from that year. */
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
