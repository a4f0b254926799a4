/**
 * JSON bodies. JSON.parse decides what is JSON; then the text is read once more for what JSON.parse
 * lets pass and a register of figures must not: repeated members, numbers that a double cannot
 * hold, broken or invisible characters, nesting without end.
 */
import type { Fault } from '../errors.ts';
import { AppError } from '../errors.ts';
import type { Text } from '../form/types.ts';
import { boundedPointer, pointerStep } from './faults.ts';

/** How large a structure may be: levels of nesting, and members of one object. */
export interface JsonLimits {
  readonly depthMax: number;
  readonly membersMax: number;
}

const faultsMax = 100;

/** Characters of a number: more than any that a double holds exactly is written with. */
const numberCharactersMax = 64;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const numberToken = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const reservedMembers = new Set(['__proto__', 'constructor', 'prototype']);

const messages = {
  'duplicate-member': { zh: '成员重复出现。', en: 'The member stands twice.' },
  'reserved-member': { zh: '不允许使用此成员名。', en: 'This member name is not allowed.' },
  'too-deep': { zh: '嵌套层数过多。', en: 'Nested too deeply.' },
  'too-many-members': { zh: '对象的成员过多。', en: 'The object has too many members.' },
  'text-malformed': {
    zh: '含有控制字符或不完整的字符。',
    en: 'Holds control characters or broken surrogates.',
  },
  'number-out-of-range': {
    zh: '数字无法精确保存（绝对值至多 9007199254740991，约 16 位有效数字）。',
    en: 'Cannot be held exactly: at most 9007199254740991, about 16 significant digits.',
  },
} as const satisfies Record<string, Text>;

const longNumber: Text = {
  zh: `数字过长，至多 ${numberCharactersMax} 个字符。`,
  en: `The number is too long: write it in at most ${numberCharactersMax} characters.`,
};

type Irregularity = keyof typeof messages;

interface Frame {
  readonly isObject: boolean;
  /** Names of an object so far; none is made for the many objects without members. */
  names: Set<string> | null;
  /** The member or the index that is being read. */
  step: string | number;
  expectsMember: boolean;
}

/** Whether a text holds C0 controls other than tab and line ends. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return true;
  }
  return false;
}

/** The significant digits of a number, however it is written. */
function significantDigits(token: string): string {
  const [mantissa = ''] = token.split(/[eE]/, 1);
  const digits = mantissa.replace(/[-.]/g, '');
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === '0') start += 1;
  while (end > start && digits[end - 1] === '0') end -= 1;
  return digits.slice(start, end);
}

/** Whether a double holds another number than the one that is written. */
function isInexact(token: string): boolean {
  // Any fifteen digits survive in a double.
  if (token.length <= 15 && !/[eE]/.test(token)) return false;
  const value = Number(token);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    return true;
  }
  return significantDigits(token) !== significantDigits(String(value));
}

/** Reads a text that is known to be JSON, and tells what is irregular in it. */
class Inspector {
  readonly faults: Fault[] = [];
  readonly #text: string;
  readonly #limits: JsonLimits;
  readonly #frames: Frame[] = [];

  constructor(text: string, limits: JsonLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  run(): readonly Fault[] {
    let at = 0;
    while (at < this.#text.length && this.faults.length < faultsMax) at = this.#step(at);
    return this.faults;
  }

  /** Takes one token; answers where the next one starts. */
  #step(at: number): number {
    const character = this.#text[at] as string;
    switch (character) {
      case '{':
      case '[':
        return this.#open(character, at);
      case '}':
      case ']':
        this.#frames.pop();
        return at + 1;
      case ',':
        this.#advance();
        return at + 1;
      case '"':
        return this.#string(at);
      default:
        return character === '-' || (character >= '0' && character <= '9')
          ? this.#number(at)
          : at + 1;
    }
  }

  #open(bracket: string, at: number): number {
    const isObject = bracket === '{';
    this.#frames.push({
      isObject,
      names: null,
      step: isObject ? '' : 0,
      expectsMember: isObject,
    });
    if (this.#frames.length <= this.#limits.depthMax) return at + 1;
    this.#frames.pop();
    this.#tell('too-deep');
    return this.#text.length;
  }

  #advance(): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    if (frame.isObject) frame.expectsMember = true;
    else if (typeof frame.step === 'number') frame.step += 1;
  }

  #string(at: number): number {
    let end = this.#text.indexOf('"', at + 1);
    let escaped = false;
    while (this.#isEscaped(end)) {
      escaped = true;
      end = this.#text.indexOf('"', end + 1);
    }
    const raw = this.#text.slice(at, end + 1);
    // Without an escape there is nothing to find: the decoder and JSON.parse have refused it.
    const content: string = escaped || raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1);
    const frame = this.#frames.at(-1);
    if (frame?.expectsMember === true) this.#member(frame, content);
    if (hasControls(content) || !content.isWellFormed()) this.#tell('text-malformed');
    return end + 1;
  }

  /** Whether the quotation mark at a place is preceded by an odd number of backslashes. */
  #isEscaped(at: number): boolean {
    let start = at;
    while (this.#text[start - 1] === '\\') start -= 1;
    return (at - start) % 2 === 1;
  }

  #member(frame: Frame, name: string): void {
    frame.expectsMember = false;
    frame.step = name;
    if (reservedMembers.has(name)) this.#tell('reserved-member');
    frame.names ??= new Set();
    if (frame.names.has(name)) this.#tell('duplicate-member');
    frame.names.add(name);
    if (frame.names.size === this.#limits.membersMax + 1) this.#tell('too-many-members');
  }

  #number(at: number): number {
    numberToken.lastIndex = at;
    const token = numberToken.exec(this.#text)?.[0] ?? '';
    // The length is checked first: only a short number is worth a look at its digits.
    if (token.length > numberCharactersMax) this.#tell('number-out-of-range', longNumber);
    else if (isInexact(token)) this.#tell('number-out-of-range');
    return at + token.length;
  }

  #tell(code: Irregularity, message: Text = messages[code]): void {
    const steps = this.#frames.map(({ step }) => pointerStep(String(step)));
    const pointer = boundedPointer(steps.map((step) => `/${step}`).join(''));
    this.faults.push({ pointer, code, message });
  }
}

function decoded(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new AppError(
      'json-invalid',
      { zh: '正文不是有效的 UTF-8。', en: 'The body is not valid UTF-8.' },
      { cause },
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(cause)) ?? [];
    const place =
      line === undefined
        ? { zh: '', en: '' }
        : { zh: `（第 ${line} 行第 ${column} 列）`, en: ` (line ${line}, column ${column})` };
    throw new AppError(
      'json-invalid',
      { zh: `正文不是有效的 JSON${place.zh}。`, en: `The body is not JSON${place.en}.` },
      { cause },
    );
  }
}

/**
 * Reads a JSON body in UTF-8 (a byte order mark is passed over).
 *
 * @throws AppError `json-invalid` when it is empty, not UTF-8, not JSON, or irregular;
 *   `request-invalid` when only its numbers cannot be held
 */
export function parseJson(bytes: Buffer, limits: JsonLimits): unknown {
  if (bytes.length === 0) {
    throw new AppError('json-invalid', { zh: '正文为空。', en: 'The body is empty.' });
  }
  const text = decoded(bytes);
  const value = parsed(text);
  const faults = new Inspector(text, limits).run();
  if (faults.length === 0) return value;
  const onlyNumbers = faults.every((fault) => fault.code === 'number-out-of-range');
  throw new AppError(onlyNumbers ? 'request-invalid' : 'json-invalid', undefined, { faults });
}
