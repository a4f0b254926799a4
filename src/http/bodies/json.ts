/**
 * Parses JSON bodies. JSON.parse decides what is JSON; then the text is scanned for what JSON.parse
 * accepts and a register of figures must not: repeated members, numbers that a double cannot
 * represent, broken or invisible characters, unlimited nesting.
 */
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../form/types.ts';
import { pointerStep, shortenPointer } from './faults.ts';
import { endOfString, hasControls, isInexact, isTooDeep } from './json-text.ts';

/** Limits of a structure: levels of nesting, and members of one object. */
export interface JsonLimits {
  readonly depthMax: number;
  readonly membersMax: number;
}

const faultsMax = 100;

/** Length of a number, in characters: longer than any that a double represents exactly. */
const numberCharactersMax = 64;

/** Items of one array: no list of the contract accepts more. */
const itemsMax = 1000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const numberToken = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const reservedMembers = new Set(['__proto__', 'constructor', 'prototype']);

const messages = {
  'duplicate-member': { zh: '成员重复出现。', en: 'The member is repeated.' },
  'reserved-member': { zh: '不允许使用此成员名。', en: 'This member name is not allowed.' },
  'too-deep': { zh: '嵌套层数过多。', en: 'Nested too deeply.' },
  'too-many': { zh: `至多 ${itemsMax} 项。`, en: `Must have at most ${itemsMax} items.` },
  'too-many-members': { zh: '对象的成员过多。', en: 'The object has too many members.' },
  'text-malformed': {
    zh: '含有控制字符或不完整的字符。',
    en: 'Contains control characters or broken surrogates.',
  },
  'number-out-of-range': {
    zh: '数字无法精确保存（绝对值至多 9007199254740991，约 16 位有效数字）。',
    en: 'Must be exact as a double: at most 9007199254740991, about 16 significant digits.',
  },
} as const satisfies Record<string, Text>;

const longNumber: Text = {
  zh: `数字过长，至多 ${numberCharactersMax} 个字符。`,
  en: `The number is too long: write it in at most ${numberCharactersMax} characters.`,
};

type Irregularity = keyof typeof messages;

interface Frame {
  readonly isObject: boolean;
  /** Names of an object so far; null for the many objects without members. */
  names: Set<string> | null;
  /** The member or the index that is being read. */
  step: string | number;
  expectsMember: boolean;
}

/** Scans a text that is known to be JSON, and reports its irregularities. */
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

  /** Reads one token; returns where the next one starts. */
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
        return this.#advance() ? at + 1 : this.#text.length;
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
    this.#report('too-deep');
    return this.#text.length;
  }

  /** Moves to the next member or item; returns false when there are too many. */
  #advance(): boolean {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return true;
    if (frame.isObject) frame.expectsMember = true;
    else if (typeof frame.step === 'number') frame.step += 1;
    if (frame.step !== itemsMax) return true;
    this.#frames.pop();
    this.#report('too-many');
    return false;
  }

  #string(at: number): number {
    const end = endOfString(this.#text, at);
    const raw = this.#text.slice(at, end + 1);
    // Without an escape there is nothing to find: the decoder and JSON.parse have already checked
    // the text.
    const content: string = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1);
    const frame = this.#frames.at(-1);
    if (frame?.expectsMember === true) this.#member(frame, content);
    if (hasControls(content) || !content.isWellFormed()) this.#report('text-malformed');
    return end + 1;
  }

  #member(frame: Frame, name: string): void {
    frame.expectsMember = false;
    frame.step = name;
    if (reservedMembers.has(name)) this.#report('reserved-member');
    frame.names ??= new Set();
    if (frame.names.has(name)) this.#report('duplicate-member');
    frame.names.add(name);
    if (frame.names.size === this.#limits.membersMax + 1) this.#report('too-many-members');
  }

  #number(at: number): number {
    numberToken.lastIndex = at;
    const token = numberToken.exec(this.#text)?.[0] ?? '';
    // Length comes first: only the digits of a short number need to be compared.
    if (token.length > numberCharactersMax) this.#report('number-out-of-range', longNumber);
    else if (isInexact(token)) this.#report('number-out-of-range');
    return at + token.length;
  }

  #report(code: Irregularity, message: Text = messages[code]): void {
    const steps = this.#frames.map(({ step }) => pointerStep(String(step)));
    const pointer = shortenPointer(steps.map((step) => `/${step}`).join(''));
    this.faults.push({ pointer, code, message });
  }
}

function decodeUtf8(bytes: Buffer): string {
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

function parseText(text: string): unknown {
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

/** Returns the irregularities of a text that may not be JSON. */
function inspect(text: string, limits: JsonLimits): readonly Fault[] {
  try {
    return new Inspector(text, limits).run();
  } catch {
    // It is not JSON, which JSON.parse will report.
    return [];
  }
}

/**
 * Codes of faults in content; all others mean that the text is not JSON that the service accepts.
 */
const contentFaults = new Set(['number-out-of-range', 'too-many']);

/**
 * Refuses a body with irregularities.
 *
 * @throws AppError `json-invalid`, or `request-invalid` when only its content is at fault
 */
function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const isContent = faults.every((fault) => contentFaults.has(fault.code));
  throw new AppError(isContent ? 'request-invalid' : 'json-invalid', undefined, { faults });
}

/**
 * Parses a JSON body in UTF-8 (a byte order mark is skipped).
 *
 * @throws AppError `json-invalid` when it is empty, not UTF-8, not JSON, or irregular;
 * `request-invalid` when only its numbers are not exact, or a list is too long
 */
export function parseJson(bytes: Buffer, limits: JsonLimits): unknown {
  if (bytes.length === 0) {
    throw new AppError('json-invalid', { zh: '正文为空。', en: 'The body is empty.' });
  }
  const text = decodeUtf8(bytes);
  if (isTooDeep(text, limits.depthMax)) refuse(inspect(text, limits));
  const value = parseText(text);
  refuse(new Inspector(text, limits).run());
  return value;
}
