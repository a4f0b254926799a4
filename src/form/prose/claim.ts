/** What the prose of a report claims: a number, what is counted, for whom, and where it stands. */
import type { Edition } from '../types.ts';

/**
 * Whom a claim speaks for: the body itself (本机关, 本级), all bodies of its area (全市, 全县), nobody
 * named, or somebody else than the report's body and area.
 */
export type ClaimScope = 'own' | 'area' | 'unstated' | 'unknown';

/** The rules about prose; what each one compares is in docs and in `checkProse`. */
export type ProseRule =
  | 'N-01'
  | 'N-02'
  | 'N-03'
  | 'N-04'
  | 'N-05'
  | 'N-06'
  | 'N-07'
  | 'N-08'
  | 'N-09'
  | 'N-10'
  | 'N-11'
  | 'N-12'
  | 'N-13'
  | 'N-14'
  | 'N-15'
  | 'N-16';

/** What a claim is about, as cells of the form. */
export interface Subject {
  readonly rule: ProseRule;
  /**
   * Each reading is a sum of cells, by pointer; the words may mean any of them. The first one is
   * what they say by the letter.
   */
  readonly readings: readonly (readonly string[])[];
}

/** What a claim says of an earlier one; `of` is that one's place in the list of claims. */
export interface ClaimRelation {
  readonly kind: 'part' | 'share' | 'increase' | 'decrease';
  readonly of: number;
}

/** Bounds that belong to the range; null: open. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

export interface Claim {
  /** The words around the number, without white space. */
  readonly phrase: string;
  /** Null where the words give a range only (余, 近, 约, 以上). */
  readonly value: number | null;
  readonly range: Range | null;
  /** The number as printed; empty where words say it (未收到, 均已办结). */
  readonly printed: string;
  readonly unit: string | null;
  /** UTF-16 offset and length of the phrase in the text. */
  readonly offset: number;
  readonly length: number;
  readonly scope: ClaimScope;
  /** Null where it is not certain. */
  readonly subject: Subject | null;
  readonly relation: ClaimRelation | null;
  /** Ordinals in the text, from 0. */
  readonly paragraph: number;
  readonly sentence: number;
}

/** What must be known to read a text. */
export interface ProseReadingContext {
  readonly edition: Edition;
  /** The report year: numbers of other years are not about the tables. */
  readonly year?: number | null;
  /** The name of the body, which may name itself in its prose. */
  readonly name?: string | null;
}
