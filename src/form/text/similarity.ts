/**
 * Measures how much of one text another repeats. Years, numbers, the name of the organization and
 * headings that every report prints are not wording. The rest is compared in runs of characters, so
 * that a text that was copied and got a new date is distinguished from one that is new.
 */

/**
 * The shortest run that counts as copied, in characters of wording. Stock phrases of the field
 * (`政府信息公开工作`, `依申请公开政府信息`) have eight or nine and prove nothing; a sentence has more.
 */
export const runLengthMin = 12;

/** The shortest run that is shown as a passage: about a clause, which two writers never share. */
export const passageLengthMin = 20;

/** The number of passages shown: enough to decide, few enough to read. */
export const passagesMax = 5;

/**
 * The share from which a text is a copy. A copy with every fifth sentence rewritten still has about
 * four fifths; an independent text on the same five aspects has less than one fifth.
 */
export const copyScoreMin = 0.8;

/** Texts with less wording are never a copy: every report says `无其他需要报告的事项。`. */
export const comparedLengthMin = 100;

/** The places of the second text tried for a run, so that repetition does not cost time. */
const candidatesMax = 16;

/** A passage of the first text that is also in the second, apart from what is not wording. */
export interface Passage {
  /** UTF-16 offsets in the texts as they were given. */
  readonly offsetA: number;
  readonly offsetB: number;
  /** UTF-16 length in the first text. */
  readonly length: number;
  /** The passage as in the first text. */
  readonly text: string;
}

export interface Similarity {
  /** The share of the first text's wording that is in the second in runs: 0 to 1. */
  readonly score: number;
  /** Characters of wording of the shorter text: with few of them the score means little. */
  readonly compared: number;
  /** The longest passages, longest first. */
  readonly passages: readonly Passage[];
}

/** The wording of a text, and the offset of each of its characters in the text. */
interface Wording {
  readonly codes: readonly number[];
  readonly offsets: readonly number[];
}

interface Run {
  readonly atA: number;
  readonly atB: number;
  readonly length: number;
}

/** A list mark and a short heading, or the short heading alone with its mark: `（一）主动公开。` */
const heading =
  /^[ \t\u3000]{0,8}[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][^。：:；;，,\n]{0,16}(?:[。：:]|$)/u;

/** Titles of laws and notices: quoting one is not copying. */
const quotedTitle = /《[^《》\n]{1,80}》/gu;

const wordCharacter = /[\p{L}\p{M}]/u;
const chineseNumerals = new Set([...'〇零一二两三四五六七八九十百千万亿'].map(codeOf));

function codeOf(character: string): number {
  return character.codePointAt(0) as number;
}

/** Checks that a character is wording. Ideographs come first: nearly all characters are. */
function isWording(code: number): boolean {
  const isIdeograph = code >= 0x4e00 && code <= 0x9fff;
  const isLetter = isIdeograph || wordCharacter.test(String.fromCodePoint(code));
  return isLetter && !chineseNumerals.has(code);
}

/** Marks a part of a text as not wording. */
function strike(struck: Uint8Array, from: number, length: number): void {
  struck.fill(1, from, from + length);
}

function strikeHeadings(text: string, struck: Uint8Array): void {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const found = heading.exec(text.slice(from, Math.min(to, from + 64)));
    if (found !== null) strike(struck, from, found[0].length);
    from = to + 1;
  }
}

function strikeNames(text: string, names: readonly string[], struck: Uint8Array): void {
  for (const name of names) {
    if (name.length < 2) continue;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      strike(struck, at, name.length);
    }
  }
}

function extractWording(text: string, names: readonly string[]): Wording {
  const struck = new Uint8Array(text.length);
  strikeHeadings(text, struck);
  strikeNames(text, names, struck);
  for (const found of text.matchAll(quotedTitle)) strike(struck, found.index, found[0].length);
  const codes: number[] = [];
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; ) {
    const code = text.codePointAt(offset) as number;
    if (struck[offset] === 0 && isWording(code)) {
      codes.push(code);
      offsets.push(offset);
    }
    offset += code > 0xffff ? 2 : 1;
  }
  return { codes, offsets };
}

const hashBase = 0x01000193;

/** Returns the hashes of all runs of the shortest length, by start (a rolling sum, 32 bits). */
function hashRuns(codes: readonly number[]): Int32Array {
  const hashes = new Int32Array(Math.max(0, codes.length - runLengthMin + 1));
  let leading = 1;
  for (let power = 1; power < runLengthMin; power += 1) leading = Math.imul(leading, hashBase);
  let hash = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const leaving = at < runLengthMin ? 0 : (codes[at - runLengthMin] as number);
    hash = (Math.imul(hash - Math.imul(leaving, leading), hashBase) + (codes[at] as number)) | 0;
    if (at >= runLengthMin - 1) hashes[at - runLengthMin + 1] = hash;
  }
  return hashes;
}

/** Returns the hashes of all runs of the shortest length in a text, names included. */
export function hashRunsOfText(text: string): Int32Array {
  return hashRuns(extractWording(text, []).codes);
}

/** Indexes where runs of a hash begin: the last place of each, and the place before each place. */
function indexPlaces(hashes: Int32Array) {
  const last = new Map<number, number>();
  const before = new Int32Array(hashes.length);
  hashes.forEach((hash, at) => {
    before[at] = last.get(hash) ?? -1;
    last.set(hash, at);
  });
  return { last, before };
}

function measureSharedRun(
  a: readonly number[],
  atA: number,
  b: readonly number[],
  atB: number,
): number {
  let length = 0;
  while (
    atA + length < a.length &&
    atB + length < b.length &&
    a[atA + length] === b[atB + length]
  ) {
    length += 1;
  }
  return length;
}

/** Finds the runs of the first wording that are in the second, left to right, without overlap. */
function findRuns({ codes: a }: Wording, { codes: b }: Wording): Run[] {
  const hashes = hashRuns(a);
  const { last, before } = indexPlaces(hashRuns(b));
  const runs: Run[] = [];
  let at = 0;
  while (at < hashes.length) {
    let best: Run = { atA: at, atB: -1, length: 0 };
    let candidate = last.get(hashes[at] as number) ?? -1;
    for (let tried = 0; candidate !== -1 && tried < candidatesMax; tried += 1) {
      const length = measureSharedRun(a, at, b, candidate);
      if (length > best.length) best = { atA: at, atB: candidate, length };
      candidate = before[candidate] as number;
    }
    const isRun = best.length >= runLengthMin;
    if (isRun) runs.push(best);
    at += isRun ? best.length : 1;
  }
  return runs;
}

/**
 * Returns how much of the first text is in the second, and which passages. Takes time proportional
 * to the texts, whatever they hold.
 *
 * @param a the text that may be a copy
 * @param b the text that it may be copied from
 * @param names the names of the organizations, full and short, which are not wording
 */
export function compareTexts(a: string, b: string, names: readonly string[] = []): Similarity {
  const [first, second] = [extractWording(a, names), extractWording(b, names)];
  const runs = findRuns(first, second);
  const shared = runs.reduce((sum, { length }) => sum + length, 0);
  const passages = runs
    .filter(({ length }) => length >= passageLengthMin)
    .sort((one, other) => other.length - one.length || one.atA - other.atA)
    .slice(0, passagesMax)
    .map(({ atA, atB, length }): Passage => {
      const offsetA = first.offsets[atA] as number;
      const end = atA + length;
      const lastAt = first.offsets[end - 1] as number;
      const to = lastAt + String.fromCodePoint(first.codes[end - 1] as number).length;
      const offsetB = second.offsets[atB] as number;
      return { offsetA, offsetB, length: to - offsetA, text: a.slice(offsetA, to) };
    });
  const compared = Math.min(first.codes.length, second.codes.length);
  return { score: first.codes.length === 0 ? 0 : shared / first.codes.length, compared, passages };
}
