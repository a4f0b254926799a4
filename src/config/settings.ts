/**
 * THE TABLE of settings: the only place where a setting is named, limited, given a default and
 * explained. docs/settings.md is derived from it.
 */
import type { Setting } from './kinds.ts';
import {
  claim,
  flag,
  isNetwork,
  isOrigin,
  listOf,
  matching,
  mebibyte,
  oneOf,
  optional,
  parseRoleMap,
  webAddress,
  whole,
} from './kinds.ts';

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
        en: 'The port to listen on; 0: any free port.',
      },
    },
  ),
  databaseUrl: matching(
    'DATABASE_URL',
    {
      default: 'sqlite:data/nianbao.db',
      // The list of engines decides which schemes exist.
      pattern: /^[a-z][a-z0-9+.-]{0,30}:\P{Cc}+$/u,
      allowed: { zh: ' sqlite: 加文件路径', en: 'sqlite: followed by the path of a file' },
    },
    {
      description: {
        zh: '数据库；文件及其目录在首次启动时建立。',
        en: 'The database; the file and its folder are created at the first start.',
      },
    },
  ),
  sqliteDriver: oneOf('SQLITE_DRIVER', ['auto', 'better-sqlite3', 'node:sqlite'], 'auto', {
    description: {
      zh: 'SQLite 驱动；auto 为 better-sqlite3，其二进制无法加载时改用 Node 自带的 node:sqlite。',
      en: 'The SQLite driver; auto: better-sqlite3, or node:sqlite where its binary does not load.',
    },
  }),
  adminKey: {
    name: 'ADMIN_KEY',
    default: null,
    secret: true,
    description: {
      zh: '首次启动时（数据库中尚无密钥）成为管理员密钥；未设置则自动生成。',
      en: "The administrator's key at the first start (when the database has no key); generated when unset.",
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
  corsOrigins: listOf(
    'CORS_ORIGINS',
    {
      test: isOrigin,
      allowed: {
        zh: '形如 https://example.gov.cn 的来源',
        en: 'origins such as https://example.gov.cn',
      },
      fault: { zh: '不是来源（协议、主机、端口）', en: 'is not an origin' },
    },
    {
      description: {
        zh: '允许浏览器跨域访问的来源，逗号分隔；空表示不允许。',
        en: 'Origins from which browsers may send requests, separated by commas; empty: none.',
      },
    },
  ),
  trustProxy: listOf(
    'TRUST_PROXY',
    {
      test: isNetwork,
      allowed: {
        zh: '地址或网段，如 127.0.0.1、10.0.0.0/8',
        en: 'addresses or networks such as 127.0.0.1 or 10.0.0.0/8',
      },
      fault: { zh: '不是地址或网段', en: 'is not an address or network' },
    },
    {
      description: {
        zh: '前置代理的地址，逗号分隔；只采信它们的 X-Forwarded-For。空表示不采信。',
        en: 'Addresses of trusted proxies, separated by commas; only their X-Forwarded-For is used. Empty: none.',
      },
    },
  ),
  oidcIssuer: optional('OIDC_ISSUER', webAddress, {
    description: {
      zh: '身份提供方，与令牌的 iss 逐字相同；未设置则不接受令牌。',
      en: 'The identity provider, exactly as in the iss of its tokens; unset: tokens are not accepted.',
    },
  }),
  oidcAudience: optional(
    'OIDC_AUDIENCE',
    {
      test: (text) => /^[\x21-\x7e]{1,255}$/.test(text),
      allowed: { zh: '1 至 255 个可见 ASCII 字符', en: '1 to 255 visible ASCII characters' },
    },
    {
      description: {
        zh: '本服务在身份提供方的名称，令牌的 aud 须包含它。',
        en: 'The name of this service at the identity provider; the aud of a token must contain it.',
      },
    },
  ),
  oidcJwksUrl: optional('OIDC_JWKS_URL', webAddress, {
    description: {
      zh: '身份提供方公钥（JWKS）的地址；不在本机时应为 https。',
      en: "The address of the identity provider's public keys (JWKS); use https unless it is on this machine.",
    },
  }),
  oidcClientId: optional(
    'OIDC_CLIENT_ID',
    {
      test: (text) => /^[\x21-\x7e]{1,255}$/.test(text),
      allowed: { zh: '1 至 255 个可见 ASCII 字符', en: '1 to 255 visible ASCII characters' },
    },
    {
      description: {
        zh: '接口文档页面在身份提供方的客户端标识（公开客户端，PKCE）；设置后页面提供“单位账号登录”。',
        en: 'The client id of the documentation page at the identity provider (a public client with PKCE); when set, people can sign in on the page.',
      },
    },
  ),
  oidcAuthorizationUrl: optional('OIDC_AUTHORIZATION_URL', webAddress, {
    description: {
      zh: '身份提供方的登录地址（authorization_endpoint）；设置了 OIDC_CLIENT_ID 时必须设置。',
      en: "The identity provider's address for signing in (authorization_endpoint); required with OIDC_CLIENT_ID.",
    },
  }),
  oidcTokenUrl: optional('OIDC_TOKEN_URL', webAddress, {
    description: {
      zh: '身份提供方换取令牌的地址（token_endpoint），须允许来自本服务页面的跨域请求；设置了 OIDC_CLIENT_ID 时必须设置。',
      en: "The identity provider's address for tokens (token_endpoint), which must allow requests from this service's page (CORS); required with OIDC_CLIENT_ID.",
    },
  }),
  oidcScope: matching(
    'OIDC_SCOPE',
    {
      default: 'openid',
      pattern: /^[\x21\x23-\x5b\x5d-\x7e]{1,100}(?: [\x21\x23-\x5b\x5d-\x7e]{1,100}){0,20}$/,
      allowed: { zh: '以空格分隔的范围', en: 'scopes, separated by spaces' },
    },
    {
      description: {
        zh: '登录时请求的范围（scope），应包含 openid。',
        en: 'The scopes that signing in asks for; include openid.',
      },
    },
  ),
  oidcRoleClaim: matching(
    'OIDC_ROLE_CLAIM',
    { ...claim, default: 'roles' },
    {
      description: {
        zh: '令牌中给出角色的声明，如 realm_access.roles。',
        en: 'The claim of a token that names the role, such as realm_access.roles.',
      },
    },
  ),
  oidcOrganizationClaim: matching(
    'OIDC_ORGANIZATION_CLAIM',
    { ...claim, default: 'organization' },
    {
      description: {
        zh: '令牌中给出机关（标识或统一社会信用代码）的声明。',
        en: 'The claim of a token that names the organization, by its id or credit code.',
      },
    },
  ),
  oidcRoleMap: {
    name: 'OIDC_ROLE_MAP',
    default: null,
    description: {
      zh: '角色声明的值所对应的角色；未设置则值即角色名。integrator 只用于密钥。',
      en: 'The role for each value of the role claim; unset: the values are names of roles. integrator is for keys only.',
    },
    allowed: {
      zh: 'JSON 对象，如 {"gov-editor":"editor"}',
      en: 'a JSON object such as {"gov-editor":"editor"}',
    },
    read: parseRoleMap,
  } satisfies Setting<Readonly<Record<string, string>> | null> as Setting<Readonly<
    Record<string, string>
  > | null>,
  bodyBytesMax: whole(
    'BODY_BYTES_MAX',
    { default: 2 * mebibyte, least: 1024, most: 64 * mebibyte },
    { description: { zh: '请求正文的最大字节数。', en: 'The largest body, in bytes.' } },
  ),
  uploadBytesMax: whole(
    'UPLOAD_BYTES_MAX',
    { default: 20 * mebibyte, least: 1024, most: 20 * mebibyte },
    {
      description: {
        zh: '上传文件（含表单）的最大字节数；报告文件本身至多 20000000 字节。',
        en: 'The largest upload, including its form, in bytes; a report file has at most 20,000,000.',
      },
    },
  ),
  uploadBytesPerSecondMax: whole(
    'UPLOAD_BYTES_PER_SECOND_MAX',
    { default: 12 * mebibyte, least: 64 * 1024, most: 1024 * mebibyte },
    {
      description: {
        zh: '同时上传的所有大文件（256 KiB 以上）合计每秒接收的最大字节数，使其他请求不受影响；每个服务进程各自计数。',
        en: 'The most bytes a second received for all large files (above 256 KiB) together, so that other requests do not wait. Each process of the service counts separately.',
      },
    },
  ),
  workProcesses: whole(
    'WORK_PROCESSES',
    { default: 2, least: 1, most: 64 },
    {
      description: {
        zh: '识别文件、校验长文等繁重工作的进程数，每个约占 100 MB 内存。',
        en: 'Processes for heavy work, such as reading files and checking long prose; each takes about 100 MB.',
      },
    },
  ),
  workQueueMax: whole(
    'WORK_QUEUE_MAX',
    { default: 64, least: 1, most: 10_000 },
    {
      description: {
        zh: '排队等候的繁重工作的最大数目，超过时返回 503。',
        en: 'The most heavy jobs that may wait; further ones are answered with 503.',
      },
    },
  ),
  workTimeoutMs: whole(
    'WORK_TIMEOUT_MS',
    { default: 30_000, least: 1_000, most: 600_000 },
    {
      description: {
        zh: '一项繁重工作的最长毫秒数。',
        en: 'The time limit of a heavy job, in milliseconds.',
      },
    },
  ),
  workMemoryMib: whole(
    'WORK_MEMORY_MIB',
    { default: 512, least: 256, most: 16_384 },
    {
      description: {
        zh: '每个工作进程可用的内存（MiB），超过即终止该项工作。',
        en: 'The memory limit of each of these processes, in MiB; a job that needs more is ended.',
      },
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
    { default: 60_000, least: 100, most: 600_000 },
    {
      description: {
        zh: '整个请求送达的时限（毫秒）。',
        en: 'The time within which a whole request must arrive, in milliseconds.',
      },
    },
  ),
  headersTimeoutMs: whole(
    'HEADERS_TIMEOUT_MS',
    { default: 10_000, least: 100, most: 600_000 },
    {
      description: {
        zh: '请求头送达的时限（毫秒），不大于 REQUEST_TIMEOUT_MS。',
        en: 'The time within which the headers must arrive, in milliseconds; at most REQUEST_TIMEOUT_MS.',
      },
    },
  ),
  keepAliveTimeoutMs: whole(
    'KEEP_ALIVE_TIMEOUT_MS',
    { default: 65_000, least: 100, most: 600_000 },
    {
      description: {
        zh: '空闲连接保留的时间（毫秒），应长于前置代理的设置。',
        en: 'How long an idle connection is kept, in milliseconds; set it longer than that of the proxy in front.',
      },
    },
  ),
  maxRequestsPerSocket: whole(
    'MAX_REQUESTS_PER_SOCKET',
    { default: 1000, least: 0, most: 1_000_000 },
    {
      description: {
        zh: '一个连接最多服务的请求数；0 表示不限。',
        en: 'The most requests on one connection; 0: no limit.',
      },
    },
  ),
  requestsPerMinuteMax: whole(
    'REQUESTS_PER_MINUTE_MAX',
    { default: 600_000, least: 10, most: 1_000_000_000 },
    {
      description: {
        zh: '一个客户端（一个密钥，或不带密钥时的一个地址，IPv6 按 /64 网段）每分钟最多的请求数；每个服务进程各自计数。',
        en: 'The most requests a minute from one client: one key, or one address (IPv6: one /64) without a key. Each process of the service counts separately.',
      },
    },
  ),
  auditDigest: oneOf('AUDIT_DIGEST', ['sha256', 'sm3'], 'sha256', {
    description: {
      zh: '审计链新链节的摘要算法：sha256，或 sm3（GB/T 32905）。',
      en: 'The digest of new links in the chain of the log: sha256, or sm3 (GB/T 32905).',
    },
  }),
  auditRetentionMonths: whole(
    'AUDIT_RETENTION_MONTHS',
    { default: 120, least: 6, most: 1200 },
    {
      description: {
        zh: '审计日志的保存月数；更早的由 cli audit prune 归档移出。',
        en: 'How many months the log is kept; cli audit prune archives older events.',
      },
    },
  ),
  statisticsCasesMin: whole(
    'STATISTICS_CASES_MIN',
    { default: 30, least: 1, most: 10_000 },
    {
      description: {
        zh: '统计排名和分布的最少办件数：办件数少于此的机关不排名，也不计入分布。',
        en: 'The fewest cases for rankings and distributions: organizations with fewer are neither ranked nor counted.',
      },
    },
  ),
  publicChecks: flag('PUBLIC_CHECKS', false, {
    description: {
      zh: '是否无需凭证即可校验（POST /v1/checks）；不保存、不读取任何已存数据。',
      en: 'Whether POST /v1/checks is open without a credential. It neither reads nor saves stored data.',
    },
  }),
  webhookPrivateAddresses: flag('WEBHOOK_PRIVATE_ADDRESSES', false, {
    description: {
      zh: '是否允许向内网地址推送；仅当订阅系统在内网时开启。',
      en: 'Whether webhooks may use private addresses; enable it only when receivers are on the internal network.',
    },
  }),
  webhookIntervalMs: whole(
    'WEBHOOK_INTERVAL_MS',
    { default: 1000, least: 100, most: 3_600_000 },
    {
      description: {
        zh: '每隔多少毫秒查看有无待推送的变更。',
        en: 'The interval between checks for changes to deliver, in milliseconds.',
      },
    },
  ),
  docsEnabled: flag('DOCS_ENABLED', true, {
    description: {
      zh: '是否提供 /docs、/openapi.json 与 /openapi-3.0.json。',
      en: 'Whether /docs, /openapi.json and /openapi-3.0.json are served.',
    },
  }),
  contactName: matching(
    'CONTACT_NAME',
    {
      default: '本服务的运行机关 / The organization that runs this service',
      pattern: /^\P{Cc}{1,200}$/u,
      allowed: {
        zh: '1 至 200 个字符，不含控制字符',
        en: '1 to 200 characters, none of them controls',
      },
    },
    {
      description: {
        zh: '接口文档中的联系人：运行本服务的单位。',
        en: 'Whom the documentation names as contact: the office that runs this service.',
      },
    },
  ),
  contactUrl: matching(
    'CONTACT_URL',
    {
      default: 'https://nianbao.example/',
      pattern: /^https?:\/\/[A-Za-z0-9.:-]{1,255}(?:\/[\x21-\x7e]{0,1000})?$/,
      allowed: { zh: ' http 或 https 地址', en: 'an http or https address' },
    },
    {
      description: {
        zh: '接口文档中的联系网址。正式运行前请设置：默认值仅为占位。',
        en: 'The address of a page about the contact, in the documentation. Set it before real use: the default is a placeholder.',
      },
    },
  ),
  contactEmail: matching(
    'CONTACT_EMAIL',
    {
      default: 'contact@nianbao.example',
      pattern:
        /^[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,4}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/,
      allowed: { zh: '电子邮件地址', en: 'an e-mail address' },
    },
    {
      description: {
        zh: '接口文档中的联系邮箱。正式运行前请设置：默认值仅为占位。',
        en: 'The e-mail address of the contact, in the documentation. Set it before real use: the default is a placeholder.',
      },
    },
  ),
} as const;
