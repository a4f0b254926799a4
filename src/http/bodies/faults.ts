/** Translates errors of Ajv into faults of the contract. */
import type { ErrorObject } from 'ajv';
import type { Fault } from '../../errors.ts';
import type { Text } from '../../form/types.ts';

/** The largest number of faults in one answer. */
export const faultsMax = 100;

const typeNames: Readonly<Record<string, Text>> = {
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  string: { zh: '字符串', en: 'a string' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  object: { zh: '对象', en: 'an object' },
  array: { zh: '数组', en: 'an array' },
  null: { zh: 'null（空白）', en: 'null (blank)' },
};

const formatNames: Readonly<Record<string, Text>> = {
  uuid: { zh: 'UUID（小写）', en: 'a UUID in lower case' },
  date: { zh: '存在的日期 YYYY-MM-DD', en: 'a day that exists, YYYY-MM-DD' },
  'date-time': { zh: 'RFC 3339 时间', en: 'an RFC 3339 instant' },
};

/** Lengths of a member's name and of a whole pointer that an answer repeats, in characters. */
const stepCharactersMax = 100;
const pointerCharactersMax = 500;
const messageCharactersMax = 2000;

/** Returns a text, cut to `most` characters with an ellipsis when it is longer. */
function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`;
}

/** Returns a member as a step of a JSON Pointer (RFC 6901); of a long name, only its start. */
export function pointerStep(member: string): string {
  const name = shorten(member, stepCharactersMax).toWellFormed();
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Returns a pointer, or only its start, so that long names do not make an answer long. */
export function shortenPointer(pointer: string): string {
  return shorten(pointer, pointerCharactersMax);
}

function list(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

/** Returns a message, or only its start, because it may repeat what was sent. */
export function shortenMessage(message: string): string {
  return shorten(message, messageCharactersMax);
}

interface Reading {
  readonly code: string;
  readonly message: Text;
  /** The member below the place that the fault is about. */
  readonly member?: string;
}

function wrongType(types: readonly string[]): Reading {
  const names = [...new Set(types)].map((type) => typeNames[type] ?? { zh: type, en: type });
  return {
    code: 'wrong-type',
    message: {
      zh: `应为${names.map((name) => name.zh).join('或 ')}。`,
      en: `Must be ${names.map((name) => name.en).join(' or ')}.`,
    },
  };
}

const comparisons: Readonly<Record<string, Text>> = {
  '>=': { zh: '不得小于', en: 'at least' },
  '<=': { zh: '不得大于', en: 'at most' },
  '>': { zh: '必须大于', en: 'more than' },
  '<': { zh: '必须小于', en: 'less than' },
};

function outOfRange({ params }: ErrorObject): Reading {
  const words = comparisons[params.comparison] ?? { zh: '', en: '' };
  return {
    code: 'out-of-range',
    message: {
      zh: `${words.zh} ${params.limit}。`,
      en: `Must be ${words.en} ${params.limit}.`,
    },
  };
}

function wrongFormat({ params, parentSchema }: ErrorObject): Reading {
  const name = formatNames[params.format ?? parentSchema?.format];
  const shown = name ?? { zh: `规定的格式 ${params.pattern ?? ''}`, en: params.pattern ?? '' };
  return {
    code: 'wrong-format',
    message: { zh: `应为${shown.zh}。`, en: `Must be ${shown.en || 'of the required format'}.` },
  };
}

function forbiddenText(): Reading {
  return {
    code: 'text-malformed',
    message: {
      zh: '不得含有控制字符（制表符和换行除外）。',
      en: 'Must not contain control characters other than tabs and line ends.',
    },
  };
}

function limited(code: string, zh: string, en: string): (error: ErrorObject) => Reading {
  return ({ params: { limit } }) => ({
    code,
    message: { zh: zh.replace('#', limit), en: en.replace('#', limit) },
  });
}

/** The message of each keyword of JSON Schema; others are reported as `not-allowed-value`. */
const readings: Readonly<Record<string, (error: ErrorObject) => Reading>> = {
  type: ({ params }) => wrongType([params.type].flat()),
  required: ({ params }) => ({
    code: 'missing-member',
    message: { zh: '缺少此项。', en: 'This member is required.' },
    member: params.missingProperty,
  }),
  additionalProperties: ({ params }) => ({
    code: 'unknown-member',
    message: { zh: '没有此项，请删除或改正名称。', en: 'This member does not exist: remove it.' },
    member: params.additionalProperty,
  }),
  enum: ({ params }) => ({
    code: 'not-allowed-value',
    message: {
      zh: `应为其中之一：${list(params.allowedValues)}。`,
      en: `Must be one of ${list(params.allowedValues)}.`,
    },
  }),
  const: ({ params }) => ({
    code: 'not-allowed-value',
    message: {
      zh: `应为 ${list([params.allowedValue])}。`,
      en: `Must be ${list([params.allowedValue])}.`,
    },
  }),
  minimum: outOfRange,
  maximum: outOfRange,
  exclusiveMinimum: outOfRange,
  exclusiveMaximum: outOfRange,
  pattern: (error) =>
    error.params.pattern.startsWith('^[^\\u0000') ? forbiddenText() : wrongFormat(error),
  format: wrongFormat,
  minLength: limited('too-short', '至少 # 个字符。', 'Must have at least # characters.'),
  maxLength: limited('too-long', '至多 # 个字符。', 'Must have at most # characters.'),
  minItems: limited('too-few', '至少 # 项。', 'Must have at least # items.'),
  maxItems: limited('too-many', '至多 # 项。', 'Must have at most # items.'),
  maxProperties: limited('too-many', '至多 # 个成员。', 'Must have at most # members.'),
  minProperties: limited('too-few', '至少 # 个成员。', 'Must have at least # members.'),
};

const otherReading: Reading = {
  code: 'not-allowed-value',
  message: { zh: '不是允许的取值。', en: 'Is not an allowed value.' },
};

function faultOf(error: ErrorObject): Fault {
  const { code, message, member } = readings[error.keyword]?.(error) ?? otherReading;
  const pointer =
    member === undefined ? error.instancePath : `${error.instancePath}/${pointerStep(member)}`;
  return { pointer: shortenPointer(pointer), code, message };
}

/**
 * Merges the failed alternatives of a union: returns the errors of the alternative that has the
 * value's own type, or else one error that names every allowed type or value.
 */
function mergeUnion(union: ErrorObject, branches: readonly ErrorObject[]): ErrorObject[] {
  const here = (error: ErrorObject) => error.instancePath === union.instancePath;
  const wrongTypes = branches.filter((error) => here(error) && error.keyword === 'type');
  const others = branches.filter((error) => !(here(error) && error.keyword === 'type'));
  if (branches.length === 0) return [union];
  if (others.length === 0) {
    return [{ ...union, keyword: 'type', params: { type: wrongTypes.map((e) => e.params.type) } }];
  }
  const isValue = (error: ErrorObject) => here(error) && /^(const|enum)$/.test(error.keyword);
  const values = others.filter(isValue);
  if (values.length < others.length) return others.filter((error) => !isValue(error));
  const allowedValues = values.flatMap((e) => e.params.allowedValues ?? [e.params.allowedValue]);
  if (wrongTypes.some((error) => error.params.type === 'null')) allowedValues.push(null);
  return [{ ...union, keyword: 'enum', params: { allowedValues } }];
}

/**
 * Replaces the errors inside alternatives of a union by merged ones. Ajv lists them right before
 * the error of the union itself, at the union's place or below it.
 */
function withMergedUnions(errors: readonly ErrorObject[]): ErrorObject[] {
  const reported: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      reported.push(error);
      continue;
    }
    let start = reported.length;
    while (start > 0 && isWithin(reported[start - 1]?.instancePath ?? '', error.instancePath))
      start--;
    // One by one, because there may be more than a call accepts as arguments.
    for (const merged of mergeUnion(error, reported.splice(start))) reported.push(merged);
  }
  return reported;
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** Returns the faults for Ajv's errors (verbose, all errors), each reported once, at most 100. */
export function describeFaults(errors: readonly ErrorObject[]): Fault[] {
  const faults = new Map<string, Fault>();
  for (const error of withMergedUnions(errors)) {
    const fault = faultOf(error);
    faults.set(`${fault.pointer} ${fault.code} ${fault.message.en}`, fault);
    if (faults.size === faultsMax) break;
  }
  return [...faults.values()];
}
