/** The kinds of settings: how each is read, and the message when its value is wrong. */
import { isIP, isIPv4 } from 'node:net';
import type { Text } from '../form/types.ts';

/**
 * One setting. `read` returns the value or throws a RangeError whose message describes the fault.
 */
export interface Setting<Value> {
  /** The environment variable. */
  readonly name: string;
  /** The default as it would be written in the environment; null: no default. */
  readonly default: string | null;
  readonly description: Text;
  /** Describes the values that are allowed. */
  readonly allowed: Text;
  /** The value must not appear in a message or a log. */
  readonly secret?: true;
  readonly read: (text: string | null) => Value;
}

type Explanation = Pick<Setting<unknown>, 'description'>;

export const mebibyte = 2 ** 20;

export function whole(
  name: string,
  limits: { default: number; least: number; most: number },
  { description }: Explanation,
): Setting<number> {
  const { least, most } = limits;
  return {
    name,
    default: String(limits.default),
    description,
    allowed: { zh: `${least} 至 ${most} 的整数`, en: `a whole number from ${least} to ${most}` },
    read: (text) => {
      const value = text !== null && /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= least && value <= most) return value;
      throw new RangeError(`必须是 ${least} 至 ${most} 的整数 / must be from ${least} to ${most}`);
    },
  };
}

export function oneOf<const Choice extends string>(
  name: string,
  choices: readonly Choice[],
  fallback: NoInfer<Choice>,
  { description }: Explanation,
): Setting<Choice> {
  const list = choices.join(', ');
  return {
    name,
    default: fallback,
    description,
    allowed: { zh: `其中之一：${list}`, en: `one of ${list}` },
    read: (text) => {
      const choice = choices.find((candidate) => candidate === text);
      if (choice !== undefined) return choice;
      throw new RangeError(`必须是其中之一 / must be one of: ${list}`);
    },
  };
}

export function flag(
  name: string,
  fallback: boolean,
  { description }: Explanation,
): Setting<boolean> {
  return {
    name,
    default: String(fallback),
    description,
    allowed: { zh: 'true 或 false', en: 'true or false' },
    read: (text) => {
      if (text === 'true' || text === 'false') return text === 'true';
      throw new RangeError('必须是 true 或 false / must be true or false');
    },
  };
}

export function matching(
  name: string,
  rule: { default: string; pattern: RegExp; allowed: Text },
  { description }: Explanation,
): Setting<string> {
  return {
    name,
    default: rule.default,
    description,
    allowed: rule.allowed,
    read: (text) => {
      if (text !== null && rule.pattern.test(text)) return text;
      throw new RangeError(`应为${rule.allowed.zh} / must be ${rule.allowed.en}`);
    },
  };
}

export function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** Makes a setting that may be unset; its value is then null. */
export function optional(
  name: string,
  rule: { test: (text: string) => boolean; allowed: Text },
  { description }: Explanation,
): Setting<string | null> {
  const { test, allowed } = rule;
  return {
    name,
    default: null,
    description,
    allowed,
    read: (text) => {
      if (text === null || test(text)) return text;
      throw new RangeError(`应为${allowed.zh} / must be ${allowed.en}`);
    },
  };
}

/** Makes a setting that is a list, separated by commas, of texts that pass `test`. */
export function listOf(
  name: string,
  rule: { test: (text: string) => boolean; allowed: Text; fault: Text },
  { description }: Explanation,
): Setting<readonly string[]> {
  return {
    name,
    default: '',
    description,
    allowed: rule.allowed,
    read: (text) => {
      const parts = (text ?? '').split(',').map((part) => part.trim());
      const list = parts.filter((part) => part !== '');
      const wrong = list.find((part) => !rule.test(part));
      if (wrong === undefined) return Object.freeze(list);
      throw new RangeError(`“${wrong}” ${rule.fault.zh} / ${rule.fault.en}`);
    },
  };
}

/** Checks that a text is a web address without a password and without a fragment. */
function isWebAddress(text: string): boolean {
  const url = /^https?:\/\/[\x21-\x7e]{1,2000}$/.test(text) ? URL.parse(text) : null;
  return url !== null && url.username === '' && url.password === '' && !text.includes('#');
}

export const webAddress = {
  test: isWebAddress,
  allowed: {
    zh: ' http 或 https 地址，不含用户名、密码与片段',
    en: 'an http or https address without user, password or fragment',
  },
};

/** Checks that a text is an IPv4 or IPv6 address, or a network such as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  const [, address = '', length] = /^([^/%]+)(?:\/(0|[1-9]\d{0,2}))?$/.exec(text) ?? [];
  return isIP(address) !== 0 && Number(length ?? 0) <= (isIPv4(address) ? 32 : 128);
}

export const claim = {
  pattern: /^[\x21-\x7e]{1,200}$/,
  allowed: {
    zh: '声明的名称，或以点分隔的路径',
    en: 'the name of a claim, or a path with dots',
  },
};

/**
 * Reads a JSON object that maps values of a claim to roles. It does not check that the roles exist.
 */
export function parseRoleMap(text: string | null): Readonly<Record<string, string>> | null {
  if (text === null) return null;
  let map: unknown = null;
  try {
    map = JSON.parse(text);
  } catch {
    // Reported below, like any other text that is not such an object.
  }
  const isObject = typeof map === 'object' && map !== null && !Array.isArray(map);
  const values: readonly unknown[] = isObject ? Object.values(map as object) : [];
  if (values.length > 0 && values.every((value) => typeof value === 'string')) {
    return Object.freeze(map as Record<string, string>);
  }
  throw new RangeError('必须是值到角色的 JSON 对象 / must be a JSON object of roles by value');
}
