/** Groups tokens around numbers, with the words before and after each number in its clause. */
import type { Break, Quantity, Stop, Token, Unknown, Word } from './tokens.ts';

export type ProsePiece = Word | Unknown;

/** A number with its words, or a clause (or the rest of one) without a number. */
export interface ProseSegment {
  readonly head: readonly ProsePiece[];
  readonly quantity: Quantity | null;
  readonly tail: readonly ProsePiece[];
  /** The mark that ends it; null: the next number of the same clause. */
  readonly end: Stop | null;
  /** The number of brackets around it. */
  readonly depth: number;
}

/** Where each opening bracket closes, and the number of quantities before each token. */
interface Brackets {
  readonly closes: ReadonlyMap<number, number>;
  readonly quantitiesBefore: Uint32Array;
}

function matchBrackets(tokens: readonly Token[]): Brackets {
  const closes = new Map<number, number>();
  const quantitiesBefore = new Uint32Array(tokens.length + 1);
  let open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    quantitiesBefore[at + 1] = (quantitiesBefore[at] ?? 0) + (token.kind === 'quantity' ? 1 : 0);
    if (token.kind !== 'break') continue;
    if (token.stop === '（') open.push(at);
    if (token.stop === '\n') open = [];
    if (token.stop === '）') {
      const opened = open.pop();
      if (opened !== undefined) closes.set(opened, at);
    }
  }
  return { closes, quantitiesBefore };
}

class SegmentBuilder {
  readonly segments: ProseSegment[] = [];
  head: ProsePiece[] = [];
  quantity: Quantity | null = null;
  tail: ProsePiece[] = [];
  /** The words before open brackets, which continue after them. */
  saved: ProsePiece[][] = [];

  close(end: Stop | null): void {
    const { head, quantity, tail } = this;
    if (head.length > 0 || quantity !== null || (end !== null && end !== '、')) {
      this.segments.push({ head, quantity, tail, end, depth: this.saved.length });
    }
    this.head = [];
    this.quantity = null;
    this.tail = [];
  }

  addPiece(piece: ProsePiece): void {
    if (this.quantity === null) this.head.push(piece);
    else this.tail.push(piece);
  }

  addQuantity(quantity: Quantity): void {
    if (this.quantity !== null) {
      const between = this.tail;
      this.tail = [];
      this.close(null);
      this.head = between;
    }
    this.quantity = quantity;
  }

  openBracket(): void {
    const head = this.quantity === null ? this.head : [];
    if (this.quantity === null) this.head = [];
    else this.close('（');
    this.saved.push(head);
  }

  /** Closes a bracket: the words before it continue; a number before it is complete. */
  closeBracket(): void {
    this.close('）');
    this.head = this.saved.pop() ?? [];
  }

  addStop(token: Break): void {
    const isInside = this.saved.length > 0;
    if (token.stop === '（') this.openBracket();
    else if (token.stop === '）' && isInside) this.closeBracket();
    else if (token.stop === '、' && this.quantity === null) {
      this.head.push({ kind: 'word', mark: 'and', from: token.from, to: token.to });
    } else this.close(token.stop === '）' ? '，' : token.stop);
    if (token.stop === '\n') this.saved = [];
  }
}

/**
 * Checks that words in brackets without a number are only a remark: （含申请人主动撤回申请）, but not
 * （含部分公开）.
 */
function isRemark(inside: readonly Token[]): boolean {
  const [first] = inside;
  if (first?.kind !== 'word' || (first.mark !== 'including' && first.mark !== 'among'))
    return false;
  return !inside.some((token) => token.kind === 'word' && countsMore.test(token.mark));
}

/** Marks of what can be counted together with the words before a bracket. */
const countsMore = /^(row|column|result) |^carried|^(review|suit)/;

/** Splits tokens into segments, in order. */
export function splitSentence(tokens: readonly Token[]): ProseSegment[] {
  const { closes, quantitiesBefore } = matchBrackets(tokens);
  const grouping = new SegmentBuilder();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const closing = closes.get(at);
    if (closing !== undefined && quantitiesBefore[closing] === quantitiesBefore[at]) {
      const close = tokens[closing];
      if (!isRemark(tokens.slice(at + 1, closing)) && close !== undefined) {
        grouping.addPiece({ kind: 'unknown', from: token.from, to: close.to });
      }
      at = closing;
    } else if (token.kind === 'break') {
      // A bracket that is never closed counts as a comma.
      const isLoose = token.stop === '（' && closing === undefined;
      grouping.addStop(isLoose ? { ...token, stop: '，' } : token);
    } else if (token.kind === 'quantity') grouping.addQuantity(token);
    else grouping.addPiece(token);
  }
  grouping.close('\n');
  return grouping.segments;
}
