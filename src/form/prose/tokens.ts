/** Splits plain prose into words, numbers with their units, dates and punctuation. */
import type { Mark } from './lexicon.ts';
import { beginsWord, wordAt } from './lexicon.ts';
import type { Numeral } from './numerals.ts';
import { isChineseNumeral, isDigit, readNumeral } from './numerals.ts';
import { unitAt, unitsOfChinese } from './units.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Word extends Span {
  readonly kind: 'word';
  readonly mark: Mark;
  /** The year that the word names: 2023年. */
  readonly year?: number;
}

/** A run of text in which no word is known. */
export interface Unknown extends Span {
  readonly kind: 'unknown';
}

export interface Quantity extends Span {
  readonly kind: 'quantity';
  readonly numeral: Numeral;
  /** Null only right after 为 or 是 at the end of a clause: 均为0. */
  readonly unit: string | null;
}

/** `，` and `：` end clauses, `；` list items, `。` sentences, a line feed paragraphs; `、` is “and”. */
export type Stop = '、' | '，' | '：' | '；' | '。' | '（' | '）' | '\n';

export interface Break extends Span {
  readonly kind: 'break';
  readonly stop: Stop;
}

export type Token = Word | Unknown | Quantity | Break;

export interface TokenContext {
  readonly year: number | null;
  readonly name: string | null;
}

const stops: Readonly<Record<string, Stop>> = {
  '、': '、',
  '，': '，',
  ',': '，',
  '：': '：',
  '；': '；',
  '。': '。',
  '！': '。',
  '？': '。',
  '（': '（',
  '）': '）',
  '〔': '（',
  '〕': '）',
  '\n': '\n',
};

/** Characters before a number that make it a part of a name, a code, a span or an ordinal. */
const attachedCharacter = /[A-Za-z0-9第\-+./@_~×—–№.]/u;

const dayOfMonth = String.raw`(\d{1,2})月(?:份)?(?:(\d{1,2})日|底|末)?`;
const datePattern = new RegExp(
  String.raw`((?:19|20)\d\d)年(?:度)?(?:${dayOfMonth}|底|末)?|${dayOfMonth}`,
  'y',
);
const listMark =
  /(?:（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）|(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:、|\.(?!\d))|[①-⑳])/y;

/** The longest title in brackets: a bracket that is not closed by then opens no title. */
const titleLengthMax = 120;

/** Checks that a known token can begin with a character, the organization's name excepted. */
function beginsToken(character: string): boolean {
  return (
    beginsWord(character) ||
    stops[character] !== undefined ||
    isDigit(character) ||
    isChineseNumeral(character) ||
    character === '《' ||
    character === '.'
  );
}

class Tokenizer {
  readonly tokens: Token[] = [];
  readonly text: string;
  readonly context: TokenContext;
  at = 0;
  /** The end of the next title in brackets. */
  private titleEnd = -1;

  constructor(text: string, context: TokenContext) {
    this.text = text;
    this.context = context;
  }

  push(token: Token): void {
    this.tokens.push(token);
    this.at = token.to;
  }

  skipUnknown(to: number): void {
    const last = this.tokens[this.tokens.length - 1];
    if (last?.kind === 'unknown' && last.to === this.at) {
      this.tokens[this.tokens.length - 1] = { ...last, to };
    } else this.tokens.push({ kind: 'unknown', from: this.at, to });
    this.at = to;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** Finds the end of characters that begin no token: much of prose consists of them. */
  findEndOfUnknown(): number {
    const { text, context } = this;
    const own = context.name?.charAt(0);
    let to = this.at + 1;
    while (to < text.length) {
      const character = text.charAt(to);
      if (character === own || beginsToken(character)) break;
      to += 1;
    }
    return to;
  }

  /** Skips the number of a list item, at its beginning. */
  readListMark(): boolean {
    const last = this.tokens[this.tokens.length - 1];
    if (last !== undefined && (last.kind !== 'break' || last.stop === '、')) return false;
    const match = this.match(listMark);
    if (match === null) return false;
    this.at += match[0].length;
    return true;
  }

  readTitle(): boolean {
    const { text, at } = this;
    if (text[at] !== '《') return false;
    // Searched once, however many titles begin before it.
    if (this.titleEnd < at) this.titleEnd = (text.indexOf('》', at) + 1 || Infinity) - 1;
    if (this.titleEnd >= at + titleLengthMax) return false;
    this.push({ kind: 'word', mark: 'filler', from: at, to: this.titleEnd + 1 });
    return true;
  }

  readName(): boolean {
    const { name } = this.context;
    if (name === null || name.length < 3 || !this.text.startsWith(name, this.at)) return false;
    this.push({ kind: 'word', mark: 'own', from: this.at, to: this.at + name.length });
    return true;
  }

  readDate(): boolean {
    const { text, at } = this;
    // A date has 年 or 月 in one of three places: for most numbers this test is enough.
    if (text[at + 4] !== '年' && text[at + 1] !== '月' && text[at + 2] !== '月') return false;
    if (!isDigit(text[at]) || isDigit(text[at - 1])) return false;
    const match = this.match(datePattern);
    if (match === null) return false;
    const [found, printedYear, month, day, bareMonth, bareDay] = match;
    const year = printedYear === undefined ? null : Number(printedYear);
    const isOwnYear = year === null || year === this.context.year;
    const months = month ?? bareMonth;
    const isWhole =
      months === undefined ||
      (months === '12' && [undefined, '31'].includes(day ?? bareDay)) ||
      (Number(months) === 1 && Number(day ?? bareDay) === 1);
    this.push({
      kind: 'word',
      mark: isOwnYear && isWhole ? 'thisYear' : 'otherTime',
      from: this.at,
      to: this.at + found.length,
      ...(year === null || months !== undefined ? {} : { year }),
    });
    return true;
  }

  /** Reads 百分之三十, 30%, 12件, 3.5万元, and a bare number after 为. */
  readQuantity(): boolean {
    const { text, at } = this;
    if (!isDigit(text[at]) && !isChineseNumeral(text[at])) return false;
    const isPercent = text.startsWith('百分之', at);
    const before = text[at - 1];
    if (!isPercent && before !== undefined && attachedCharacter.test(before)) return false;
    const numeral = readNumeral(text, isPercent ? at + 3 : at);
    if (numeral === null) return false;
    const unit = isPercent ? '%' : unitAt(text, numeral.to);
    const isChinese = isChineseNumeral(text[at]);
    // 收到一件、办结一件 is a figure of speech.
    if (isChinese && numeral.value === 1) return false;
    if (unit === null ? !this.isBare(numeral) : isChinese && !unitsOfChinese.has(unit)) {
      if (!isPercent) return false;
    }
    const to = isPercent ? numeral.to : numeral.to + (unit?.length ?? 0);
    this.push({ kind: 'quantity', numeral, unit, from: at, to });
    return true;
  }

  /** Checks that a narrow dot ends a sentence, and is no part of a number or a name. */
  isFullStop(): boolean {
    return this.text[this.at] === '.' && !/[0-9A-Za-z]/.test(this.text[this.at + 1] ?? '');
  }

  isBare(numeral: Numeral): boolean {
    const after = this.text[numeral.to];
    if (after !== undefined && stops[after] === undefined) return false;
    const before = this.text[this.at - 1];
    return before === '为' || before === '是';
  }

  /** Skips a whole run of digits, so that no number begins inside one. */
  skipDigits(): boolean {
    let to = this.at;
    while (isDigit(this.text[to])) to += 1;
    if (to === this.at) return false;
    this.skipUnknown(to);
    return true;
  }

  step(): void {
    const { text, at } = this;
    const stop = stops[text.charAt(at)] ?? (this.isFullStop() ? '。' : undefined);
    if (this.readListMark()) return;
    const word = wordAt(text, at);
    if (word !== null && (stop === undefined || word[0].length > 1)) {
      this.push({ kind: 'word', mark: word[1], from: at, to: at + word[0].length });
      return;
    }
    if (stop !== undefined) {
      this.push({ kind: 'break', stop, from: at, to: at + 1 });
      return;
    }
    if (this.readTitle() || this.readName() || this.readDate() || this.readQuantity()) return;
    if (!this.skipDigits()) this.skipUnknown(this.findEndOfUnknown());
  }
}

/** Returns the tokens of plain prose, in order, without gaps except for marks of list items. */
export function tokenize(text: string, context: TokenContext): Token[] {
  const tokenizer = new Tokenizer(text, context);
  while (tokenizer.at < text.length) tokenizer.step();
  return tokenizer.tokens;
}
