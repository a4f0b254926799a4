/** A claim in the prose of a report: a number, what it counts, for which scope, and where it is. */
import type { Edition } from '../types.ts';

/**
 * The scope of a claim: the organization itself (本机关, 本级), all organizations of its area (全市,
 * 全县), no scope in words, or a scope that is neither.
 */
export type ClaimScope = 'own' | 'area' | 'unstated' | 'unknown';

/** The rules about prose; `docs/rules.md` says what each of them compares. */
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
   * The possible readings of the words, each a sum of cells by pointer. The first is literal.
   */
  readonly readings: readonly (readonly string[])[];
}

/** The relation of a claim to an earlier one; `of` is the index of that one in the list. */
export interface ClaimRelation {
  readonly kind: 'part' | 'share' | 'increase' | 'decrease';
  readonly of: number;
}

/** A range with its bounds included; null: open. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

export interface Claim {
  /** The words around the number, without white space. */
  readonly phrase: string;
  /** Null where the words give only a range (余, 近, 约, 以上). */
  readonly value: number | null;
  readonly range: Range | null;
  /** The number as printed; empty where words replace it (未收到, 均已办结). */
  readonly printed: string;
  readonly unit: string | null;
  /** UTF-16 offset and length of the phrase in the text. */
  readonly offset: number;
  readonly length: number;
  readonly scope: ClaimScope;
  /** Null where the subject is not certain. */
  readonly subject: Subject | null;
  readonly relation: ClaimRelation | null;
  /** Ordinals in the text, from 0. */
  readonly paragraph: number;
  readonly sentence: number;
}

/** What is known of the report whose text is read. */
export interface ProseReadingContext {
  readonly edition: Edition;
  /** The report year. Numbers of other years are not about the tables. */
  readonly year?: number | null;
  /** The name of the organization, which its prose may use. */
  readonly name?: string | null;
}
