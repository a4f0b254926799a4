/** Reads numbers in prose, in one pass: 1,234, 18万余, 一百二十三, 二〇二三. */

export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The value of one unit in the last written place: 10,000 for 18万余, 0.1 for 33.9. */
  readonly step: number;
  /** Whether 余 or 多 follows, so that the number is the lower bound. */
  readonly isMore: boolean;
}

const digitValues: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The most digits of a number: longer ones are serial numbers, and not exact as numbers. */
const digitsMax = 15;

/** Checks that a character is a digit from 0 to 9. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9' && character.length === 1;
}

const chineseNumerals = new Set([...Object.keys(digitValues), ...Object.keys(powers)]);

/** Checks that a character is a Chinese numeral up to 千. */
export function isChineseNumeral(character: string | undefined): boolean {
  return character !== undefined && chineseNumerals.has(character);
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text[at])) at += 1;
  return at;
}

/** Returns the end of a whole number at `from`, thousands separators included. */
function endOfWhole(text: string, from: number): number {
  let end = endOfDigits(text, from);
  if (end - from > 3) return end;
  while (text[end] === ',' && isDigit(text[end + 1]) && end - from < 2 * digitsMax) {
    let group = end + 1;
    while (group < end + 5 && isDigit(text[group])) group += 1;
    if (group !== end + 4) break;
    end = group;
  }
  return end;
}

function stepOf(digits: string, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals;
  let zeros = 0;
  while (zeros < digits.length - 1 && digits[digits.length - 1 - zeros] === '0') zeros += 1;
  return 10 ** zeros;
}

interface DigitsRead {
  readonly to: number;
  readonly value: number;
  readonly step: number;
}

function readArabic(text: string, from: number): DigitsRead | null {
  const whole = endOfWhole(text, from);
  const hasFraction = text[whole] === '.' && isDigit(text[whole + 1]);
  const to = hasFraction ? endOfDigits(text, whole + 1) : whole;
  if (to - from > 2 * digitsMax) return null;
  const written = text.slice(from, to);
  const digits = written.includes(',') ? written.replaceAll(',', '') : written;
  if (digits.length > digitsMax) return null;
  const decimals = hasFraction ? to - whole - 1 : 0;
  return { to, value: Number(digits), step: stepOf(digits, decimals) };
}

/** Reads a number below 10,000 in Chinese (三百零五, 十二, 两千), or digits in a row (二〇二三). */
function readChinese(text: string, from: number): DigitsRead | null {
  let at = from;
  while (at < from + digitsMax && isChineseNumeral(text[at])) at += 1;
  const run = text.slice(from, at);
  if (run === '' || isChineseNumeral(text[at])) return null;
  if (run.length > 1 && ![...run].some((each) => powers[each] !== undefined)) {
    const value = Number([...run].map((each) => digitValues[each]).join(''));
    return run.length < 3 ? null : { to: at, value, step: 1 };
  }
  let sum = 0;
  let digit: number | null = null;
  let last = 10_000;
  let step = 1;
  for (const each of run) {
    const power = powers[each];
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = digitValues[each] ?? 0;
      step = 1;
      continue;
    }
    if (power >= last || (digit === 0 && sum > 0 && power !== 10)) return null;
    sum += (digit === null || digit === 0 ? 1 : digit) * power;
    last = power;
    step = power;
    digit = null;
  }
  return { to: at, value: sum + (digit ?? 0), step: digit === null ? step : 1 };
}

function readMore(text: string, at: number): number {
  return text[at] === '余' || text[at] === '多' ? at + 1 : at;
}

/** Reads the scale after a number: 万, 亿, and 千, 百 after digits. `万元` is a unit. */
function readScale(text: string, at: number, isArabic: boolean): { to: number; scale: number } {
  let to = at;
  let scale = 1;
  const small = powers[text[to] ?? ''];
  if (isArabic && small !== undefined && small > 10) {
    scale = small;
    to += 1;
  }
  const large = myriads[text[to] ?? ''];
  if (large === undefined || text[to + 1] === '元') return { to, scale };
  return { to: to + 1, scale: scale * large };
}

/** Reads the number at a position, or null: digits or Chinese numerals, scale, 余 or 多. */
export function readNumeral(text: string, from: number): Numeral | null {
  const isArabic = isDigit(text[from]);
  const read = isArabic ? readArabic(text, from) : readChinese(text, from);
  if (read === null) return null;
  const early = readMore(text, read.to);
  const { to: scaled, scale } = readScale(text, early, isArabic);
  const to = early === read.to ? readMore(text, scaled) : scaled;
  return {
    from,
    to,
    // 70.3 × 10,000 in binary is not exactly the whole number it should be.
    value: scale === 1 ? read.value : Number((read.value * scale).toPrecision(15)),
    step: scale === 1 ? read.step : Math.max(read.step * scale, 1),
    isMore: early > read.to || to > scaled,
  };
}
