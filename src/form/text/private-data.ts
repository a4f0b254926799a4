/**
 * Finds private data that prose should not publish: numbers of resident identity cards (GB 11643),
 * mobile numbers, and mail addresses at providers for private persons. Numbers of offices
 * (landlines, 400, 12345), document numbers, credit codes and serial numbers are not private.
 */

export type PrivateKind = 'id-card' | 'mobile' | 'mail';

export interface PrivateDatum {
  readonly kind: PrivateKind;
  /** UTF-16 offset and length in the text. */
  readonly offset: number;
  readonly length: number;
  /** The datum with its middle hidden, for messages. */
  readonly masked: string;
}

/** The first two digits of identity cards: provinces (GB/T 2260), and 83 for residents of Taiwan. */
const provinces = new Set(
  ['11-15', '21-23', '31-37', '41-46', '50-54', '61-65', '71-71', '81-83'].flatMap((range) => {
    const [from = 0, to = 0] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  }),
);

/** Weights of the 17 digits before the check digit, and the check digits by remainder (GB 11643). */
const cardWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const cardChecks = '10X98765432';

/** Mail domains of private persons; those of offices end in .gov.cn and the like. */
const privateProviders = new Set([
  ...['qq.com', 'vip.qq.com', 'foxmail.com', '163.com', 'vip.163.com', '126.com', 'vip.126.com'],
  ...['yeah.net', '188.com', '263.net', 'sina.com', 'sina.cn', 'vip.sina.com', 'sohu.com'],
  ...['139.com', '189.cn', 'wo.cn', 'aliyun.com', '21cn.com', 'tom.com', 'eyou.com', 'china.com'],
  ...['gmail.com', 'outlook.com', 'hotmail.com', 'live.com', 'live.cn', 'msn.com', 'icloud.com'],
  ...['yahoo.com', 'yahoo.cn', 'yahoo.com.cn', 'protonmail.com', 'proton.me'],
]);

/** Characters before and after a number that are read for words that say what it is. */
const contextLength = 12;
const officialLabel = /(信用代码|机构代码|标识码|索引号|流水号|序列号|受理号|档案号|编号|文号)/u;

/** Text right before a number that is a part of a longer one, or the number of a document. */
const belongsBefore = /([\dA-Za-z〔第№_]|(^|\D)(\d{1,8}-|\d{1,3}[.,]))$/u;
/** Text right after such a number, or after a count. */
const belongsAfter =
  /^([\dA-Za-z_]|-\d{1,8}(?!\d)|[.,]\d{1,3}(?!\d)|号(?!码)|[元件条个次人份万亿吨亩])/u;

/** A number with one separator throughout, or none. */
const cardPattern = /(\d{6})([ -]?)((?:19|20)\d{6})\2(\d{3}[\dX])/gi;
const mobilePattern =
  /(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:([ -])\d{4}\1\d{4}|[ -]?\d{8}|\d([ -])\d{3}\2\d{4}|\d{4}[ -]\d{4})/g;
/** A mail address. The look-behind reads a run of mailbox characters once, from its beginning. */
const mailPattern = /(?<![\w.%+-])([\w.%+-]{1,64})@((?:[\w-]{1,63}\.){1,4}[a-z]{2,10})(?![\w-])/gi;

/** Replaces full-width forms, other spaces and dashes with plain ones, each in its place. */
function narrowCharacters(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2002-\u200a\u3000\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/**
 * Returns a telephone number or mail address in the form in which two are compared: mail in lower
 * case, a number as its digits, without the country code.
 */
export function normalizeContact(text: string): string {
  const readable = narrowCharacters(text).trim();
  if (readable.includes('@')) return readable.toLowerCase();
  const digits = readable.replace(/\D/g, '');
  return digits.replace(/^(?:00)?86(?=1\d{10}$)/, '');
}

function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Checks that 18 digits are the number of an identity card: province, birthday, check digit. */
export function isIdCard(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !provinces.has(Number(number.slice(0, 2)))) return false;
  const sum = cardWeights.reduce((all, weight, at) => all + weight * Number(number[at]), 0);
  return isDay(number.slice(6, 14)) && cardChecks[sum % 11] === number[17];
}

/** Checks that a number is no part of a longer one, and that no word near it names another kind. */
function isSeparateNumber(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - contextLength), from);
  const after = text.slice(to, to + contextLength);
  return !belongsBefore.test(before) && !officialLabel.test(before) && !belongsAfter.test(after);
}

function maskMiddle(text: string, first: number, last: number): string {
  const middle = '*'.repeat(Math.max(1, text.length - first - last));
  return `${text.slice(0, first)}${middle}${last === 0 ? '' : text.slice(-last)}`;
}

function findCards(text: string): PrivateDatum[] {
  return [...text.matchAll(cardPattern)].flatMap(({ 0: found, index: offset }) => {
    const number = found.replace(/[ -]/g, '').toUpperCase();
    if (!isIdCard(number) || !isSeparateNumber(text, offset, offset + found.length)) return [];
    return [{ kind: 'id-card', offset, length: found.length, masked: maskMiddle(number, 3, 2) }];
  });
}

function findMobiles(text: string): PrivateDatum[] {
  return [...text.matchAll(mobilePattern)].flatMap(({ 0: found, index: offset }) => {
    if (!isSeparateNumber(text, offset, offset + found.length)) return [];
    const number = found.replace(/\D/g, '').slice(-11);
    return [{ kind: 'mobile', offset, length: found.length, masked: maskMiddle(number, 3, 4) }];
  });
}

function findMails(text: string): PrivateDatum[] {
  return [...text.matchAll(mailPattern)].flatMap((match) => {
    const [found, box = '', provider = ''] = match;
    if (!privateProviders.has(provider.toLowerCase())) return [];
    const masked = `${maskMiddle(box, Math.min(1, box.length - 1), 0)}@${provider}`;
    return [{ kind: 'mail', offset: match.index, length: found.length, masked }];
  });
}

/** A quick test: most prose has no at sign and no 11 digits in a row. */
const suspicious = /[@＠]|(?:[\d０-９][ \-－\t\u00a0\u2002-\u200a\u3000\u2010-\u2015\u2212]?){11}/u;

/** Finds the private data in a text, in the order of the text. */
export function findPrivateData(text: string): PrivateDatum[] {
  if (!suspicious.test(text)) return [];
  const readable = narrowCharacters(text);
  const found = [...findMails(readable), ...findCards(readable), ...findMobiles(readable)];
  let end = 0;
  // A number can be the name of a mailbox: then only the first of the two counts.
  return found
    .sort((one, other) => one.offset - other.offset)
    .filter(({ offset, length }) => {
      if (offset < end) return false;
      end = offset + length;
      return true;
    });
}
