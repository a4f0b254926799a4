/**
 * The settings of the service: environment → validated, frozen Config. The table below is the one
 * place where a setting is named, limited, defaulted and explained; docs/settings.md is derived
 * from it.
 */
import type { Text } from './form/types.ts';

/** One setting. `read` answers the value or throws a RangeError whose message says what is wrong. */
export interface Setting<Value> {
  /** The variable of the environment. */
  readonly name: string;
  /** As it would be written in the environment; null: there is none. */
  readonly default: string | null;
  readonly description: Text;
  /** What is allowed, in words. */
  readonly allowed: Text;
  /** The value must not be repeated in a message or a log. */
  readonly secret?: true;
  readonly read: (text: string | null) => Value;
}

type Explanation = Pick<Setting<unknown>, 'description'>;

const mebibyte = 2 ** 20;

function whole(
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

function oneOf<const Choice extends string>(
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

function matching(
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

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

export const settings = {
  host: matching(
    'HOST',
    {
      default: '127.0.0.1',
      pattern: /^[0-9A-Za-z.:_-]{1,253}$/,
      allowed: { zh: 'IP 地址或主机名', en: 'an IP address or a host name' },
    },
    { description: { zh: '监听的地址。', en: 'The address to listen on.' } },
  ),
  port: whole(
    'PORT',
    { default: 3000, least: 0, most: 65_535 },
    {
      description: {
        zh: '监听的端口；0 表示由系统分配。',
        en: 'The port to listen on; 0: any free one.',
      },
    },
  ),
  databaseUrl: matching(
    'DATABASE_URL',
    {
      default: 'sqlite:data/nianbao.db',
      pattern: /^sqlite:\P{Cc}+$/u,
      allowed: { zh: ' sqlite: 加文件路径', en: 'sqlite: followed by the path of a file' },
    },
    {
      description: {
        zh: '数据库；文件及其目录在首次启动时建立。',
        en: 'The store; the file and its folder are made on first start.',
      },
    },
  ),
  adminKey: {
    name: 'ADMIN_KEY',
    default: null,
    secret: true,
    description: {
      zh: '首次启动时（数据库中尚无密钥）成为管理员密钥；未设置则自动生成。',
      en: "On first start (no key in the database) the administrator's key; generated when unset.",
    },
    allowed: {
      zh: '32 至 512 个可见 ASCII 字符',
      en: '32 to 512 visible ASCII characters',
    },
    read: (text) => {
      if (text === null || /^[\x21-\x7e]{32,512}$/.test(text)) return text;
      throw new RangeError(
        '必须是 32 至 512 个可见 ASCII 字符 / must be 32 to 512 visible ASCII characters',
      );
    },
  } satisfies Setting<string | null> as Setting<string | null>,
  logLevel: oneOf(
    'LOG_LEVEL',
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    'info',
    { description: { zh: '日志的详细程度。', en: 'How much is logged.' } },
  ),
  corsOrigins: {
    name: 'CORS_ORIGINS',
    default: '',
    description: {
      zh: '允许浏览器跨域访问的来源，逗号分隔；空表示不允许。',
      en: 'Origins from which browsers may call, separated by commas; empty: none.',
    },
    allowed: {
      zh: '形如 https://example.gov.cn 的来源',
      en: 'origins such as https://example.gov.cn',
    },
    read: (text) => {
      const origins = (text ?? '')
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== '');
      const wrong = origins.find((origin) => !isOrigin(origin));
      if (wrong === undefined) return Object.freeze(origins);
      throw new RangeError(`“${wrong}” 不是来源（协议、主机、端口）/ is not an origin`);
    },
  } satisfies Setting<readonly string[]> as Setting<readonly string[]>,
  bodyBytesMax: whole(
    'BODY_BYTES_MAX',
    { default: 2 * mebibyte, least: 1024, most: 64 * mebibyte },
    { description: { zh: '请求正文的最大字节数。', en: 'The largest body, in bytes.' } },
  ),
  uploadBytesMax: whole(
    'UPLOAD_BYTES_MAX',
    { default: 20 * mebibyte, least: 1024, most: 256 * mebibyte },
    {
      description: { zh: '上传文件的最大字节数。', en: 'The largest file to import, in bytes.' },
    },
  ),
  jsonDepthMax: whole(
    'JSON_DEPTH_MAX',
    { default: 20, least: 8, most: 100 },
    { description: { zh: 'JSON 嵌套的最大层数。', en: 'The deepest nesting of JSON.' } },
  ),
  jsonMembersMax: whole(
    'JSON_MEMBERS_MAX',
    { default: 100, least: 50, most: 10_000 },
    {
      description: {
        zh: '一个 JSON 对象的最多成员数。',
        en: 'The most members of one JSON object.',
      },
    },
  ),
  requestTimeoutMs: whole(
    'REQUEST_TIMEOUT_MS',
    { default: 15_000, least: 100, most: 600_000 },
    {
      description: {
        zh: '整个请求送达的时限（毫秒）。',
        en: 'Within how many milliseconds a whole request must arrive.',
      },
    },
  ),
  headersTimeoutMs: whole(
    'HEADERS_TIMEOUT_MS',
    { default: 10_000, least: 100, most: 600_000 },
    {
      description: {
        zh: '请求头送达的时限（毫秒）。',
        en: 'Within how many milliseconds the headers must arrive.',
      },
    },
  ),
  keepAliveTimeoutMs: whole(
    'KEEP_ALIVE_TIMEOUT_MS',
    { default: 65_000, least: 100, most: 600_000 },
    {
      description: {
        zh: '空闲连接保留的时间（毫秒），应长于前置代理的设置。',
        en: 'How many milliseconds an idle connection is kept; longer than the proxy in front does.',
      },
    },
  ),
  maxRequestsPerSocket: whole(
    'MAX_REQUESTS_PER_SOCKET',
    { default: 1000, least: 0, most: 1_000_000 },
    {
      description: {
        zh: '一个连接最多服务的请求数；0 表示不限。',
        en: 'The most requests of one connection; 0: no limit.',
      },
    },
  ),
  requestsPerMinuteMax: whole(
    'REQUESTS_PER_MINUTE_MAX',
    { default: 600_000, least: 10, most: 1_000_000_000 },
    {
      description: {
        zh: '一个客户端（一个密钥或一个地址）每分钟最多的请求数。',
        en: 'The most requests a minute of one client: one key, or one address without a key.',
      },
    },
  ),
  docsEnabled: {
    name: 'DOCS_ENABLED',
    default: 'true',
    description: {
      zh: '是否提供 /docs 与 /openapi.json。',
      en: 'Whether /docs and /openapi.json are served.',
    },
    allowed: { zh: 'true 或 false', en: 'true or false' },
    read: (text) => {
      if (text === 'true' || text === 'false') return text === 'true';
      throw new RangeError('必须是 true 或 false / must be true or false');
    },
  } satisfies Setting<boolean> as Setting<boolean>,
} as const;

/** The validated settings. Bytes and milliseconds as the names say; `adminKey` null when unset. */
export type Config = {
  readonly [Name in keyof typeof settings]: ReturnType<(typeof settings)[Name]['read']>;
};

/** All that is wrong with the settings, a sentence each, in `faults`. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`配置有误 / The settings are wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/**
 * Reads the settings from an environment; an empty variable counts as unset.
 *
 * @throws ConfigError with every fault at once
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const entries = Object.entries<Setting<unknown>>(settings).map(([key, setting]) => {
    try {
      return [key, setting.read(environment[setting.name] || setting.default)];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      faults.push(`${setting.name}: ${error.message}`);
      return [key, undefined];
    }
  });
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.freeze(Object.fromEntries(entries)) as Config;
}
