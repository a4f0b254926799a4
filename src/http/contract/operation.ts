/**
 * One operation of the contract: its OpenAPI description and its guard, in one value. Spread it
 * into `app.route({ method, url, ...operation({…}), handler })`.
 */
import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import type { ErrorCode } from '../../errors.ts';
import { errorTable } from '../../errors.ts';
import type { Text } from '../../form/types.ts';
import type { RouteGuard } from '../../policy/permissions.ts';
import { ignoresCredentials, isOpen } from '../../policy/permissions.ts';
import { tagLengthMax } from '../requests/conditional.ts';
import { headerBytesMax } from '../shell/headers.ts';
import { problemSchema } from './problem-schema.ts';
import { ref } from './reference.ts';

export { ref } from './reference.ts';

/** The tags of the document, in the order in which it shows them. */
export const tags = {
  me: { zh: '当前身份', en: 'Who is calling' },
  organizations: { zh: '机关名录', en: 'Organizations' },
  reports: { zh: '年度报告', en: 'Reports' },
  workflow: { zh: '报送与公布', en: 'Filing and publication' },
  deadlines: { zh: '报送期限', en: 'Deadlines' },
  history: { zh: '版本与沿革', en: 'Versions and history' },
  checks: { zh: '数据校验', en: 'Checks' },
  imports: { zh: '报告导入', en: 'Imports' },
  changes: { zh: '变更通知', en: 'Changes' },
  webhooks: { zh: '推送', en: 'Webhooks' },
  catalogue: { zh: '格式与规则', en: 'Editions and rules' },
  keys: { zh: '访问密钥', en: 'API keys' },
  audit: { zh: '审计日志', en: 'The log' },
  health: { zh: '运行状态', en: 'Health' },
} as const satisfies Record<string, Text>;

export type Tag = keyof typeof tags;

/** An answer without a body. */
export const noContent = Type.Null({ description: '无正文 / No body' });

interface Reply {
  readonly schema: TSchema;
  readonly description: Text;
  /** Media type; JSON when absent. */
  readonly mediaType?: string;
  /** The same answer in other media types. */
  readonly also?: Readonly<Record<string, TSchema>>;
}

interface OperationOptions<Params, Query, Body, Headers> {
  readonly operationId: string;
  readonly tag: Tag;
  readonly summary: Text;
  readonly description: Text;
  /**
   * The entry of the permission table that guards the operation, or several, of which any one is
   * enough.
   */
  readonly action: RouteGuard;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly headers?: Headers;
  /**
   * Which part validates the body. `handler`: the schema is documentation, and the handler
   * validates, because the exact schema depends on what is stored.
   */
  readonly validation?: 'shell' | 'handler';
  /** Media types of the body; JSON when absent; others are refused. */
  readonly consumes?: readonly string[];
  readonly replies: Readonly<Record<number, Reply>>;
  /** Codes that the operation can answer with, besides those that follow from the other options. */
  readonly problems: readonly ErrorCode[];
  /** A body that is accepted as it is. */
  readonly example?: unknown;
  /** The operation creates or acts, and accepts an Idempotency-Key so that it is executed once. */
  readonly once?: true;
}

/** What the document and the shell need to know of an operation besides Fastify's own schema. */
export interface OperationNotes {
  /** The body as documented. */
  readonly body: TSchema | null;
  readonly example: unknown;
  readonly consumes: readonly string[];
  /** Media types of the answers that are not errors. */
  readonly produces: readonly string[];
}

const json = 'application/json';

/**
 * Codes that any operation can answer with. The refusals before an operation is reached (408, 414,
 * 417, 431) are listed once in the document's description.
 */
const commonProblems: readonly ErrorCode[] = [
  'request-invalid',
  'not-acceptable',
  'internal-error',
  'service-unavailable',
];
const credentialProblems: readonly ErrorCode[] = [
  'credential-missing',
  'credential-invalid',
  'not-allowed',
];
const bodyProblems: readonly ErrorCode[] = [
  'json-invalid',
  'body-too-large',
  'media-type-unsupported',
];

const onceProblems: readonly ErrorCode[] = [
  'idempotency-key-invalid',
  'idempotency-in-flight',
  'idempotency-key-reused',
];

const header = (description: string) => ({ type: 'string', description });

/** Header fields that any answer may have. */
const commonHeaders = {
  'Access-Control-Allow-Origin': header(
    '仅当请求来源列于 CORS_ORIGINS 时 / Only for origins that CORS_ORIGINS lists',
  ),
  'API-Version': header('接口版本 / Version of the contract (semver)'),
  'RateLimit-Limit': header('每分钟请求数上限 / Requests allowed in a minute'),
  'RateLimit-Remaining': header('剩余请求数 / Requests left'),
  'RateLimit-Reset': header('距重置的秒数 / Seconds until the count is reset'),
  'X-Request-Id': header('请求标识 / The id of the request in the log'),
};
const tagHeader = { ETag: header('资源版本，强校验 / Strong validator of the version') };
const retryHeader = { 'Retry-After': header('多少秒后重试 / Seconds to wait') };
const replayedHeader = {
  'Idempotency-Replayed': header('仅当重复返回首次的结果时为 true / true on a repeated answer'),
};
const locationHeader = { Location: header('新资源的地址 / Address of the new resource') };

/** Documents conditional requests; the handlers check them, so these schemas refuse nothing. */
const ifMatch = Type.Object({
  'if-match': Type.Optional(
    Type.String({
      maxLength: tagLengthMax,
      description: '读取时得到的 ETag，必需 / The ETag that was read; required',
    }),
  ),
});
const ifNoneMatch = Type.Object({
  'if-none-match': Type.Optional(
    Type.String({
      maxLength: headerBytesMax,
      description: '已有的 ETag，未变则 304 / A known ETag: 304 if unchanged',
    }),
  ),
});

const idempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      maxLength: 255,
      description:
        '重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / ' +
        'The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours',
    }),
  ),
});

function problemReplies(codes: Iterable<ErrorCode>) {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const { status } = errorTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return [...byStatus].map(([status, group]) => [
    status,
    {
      description: group.map((code) => `${code}：${errorTable[code].title.zh}`).join('；'),
      headers: { ...commonHeaders, ...(status === 429 || status === 503 ? retryHeader : {}) },
      content: { 'application/problem+json': { schema: ref(problemSchema) } },
    },
  ]);
}

/** Returns a reference to a named schema, so that the document contains it once. */
function component(schema: TSchema): TSchema {
  return '$id' in schema ? ref(schema) : schema;
}

function contentOf(schemas: Readonly<Record<string, TSchema>>) {
  return Object.fromEntries(
    Object.entries(schemas).map(([type, schema]) => [type, { schema: component(schema) }]),
  );
}

function goodReplies(replies: Readonly<Record<number, Reply>>) {
  const tagged = '304' in replies || '201' in replies;
  return Object.entries(replies).map(
    ([status, { schema, description, mediaType = json, also = {} }]) => [
      status,
      {
        description: `${description.zh} / ${description.en}`,
        headers: {
          ...commonHeaders,
          ...(tagged ? tagHeader : {}),
          ...(status === '201' ? { ...locationHeader, ...replayedHeader } : {}),
        },
        ...(schema === noContent
          ? { type: 'null' }
          : { content: contentOf({ [mediaType]: schema, ...also }) }),
      },
    ],
  );
}

type AnyOptions = OperationOptions<TSchema, TSchema, TSchema, TSchema>;

/** Returns the codes of an open operation for a credential that is sent nevertheless. */
function credentialProblemsOf({ action }: AnyOptions): readonly ErrorCode[] {
  if (!isOpen(action)) return credentialProblems;
  return ignoresCredentials(action) ? [] : ['credential-invalid'];
}

function problemsOf(options: AnyOptions): ReadonlySet<ErrorCode> {
  return new Set([
    ...commonProblems,
    // Probes are not rate limited.
    ...(options.tag === 'health' ? [] : (['too-many-requests'] as const)),
    ...credentialProblemsOf(options),
    ...(options.body === undefined ? [] : bodyProblems),
    ...(options.once ? onceProblems : []),
    ...options.problems,
  ]);
}

function headersOf(options: AnyOptions): TSchema | undefined {
  const parts = [
    options.headers,
    options.problems.includes('precondition-required') ? ifMatch : undefined,
    '304' in options.replies ? ifNoneMatch : undefined,
    options.once ? idempotencyKey : undefined,
  ].filter((part) => part !== undefined) as { properties: Record<string, TSchema> }[];
  if (parts.length === 0) return undefined;
  return Type.Object(Object.assign({}, ...parts.map(({ properties }) => properties)));
}

/**
 * Returns the security of an operation: none when it is open; a credential that is optional may
 * allow more.
 */
function securityOf(action: RouteGuard) {
  if (!isOpen(action)) return {};
  return { security: ignoresCredentials(action) ? [] : [{}, { bearer: [] }] };
}

function notesOf(options: AnyOptions): OperationNotes {
  const produced = Object.values(options.replies)
    .filter((reply) => reply.schema !== noContent)
    .flatMap(({ mediaType = json, also = {} }) => [mediaType, ...Object.keys(also)]);
  const consumes = options.body === undefined ? [] : (options.consumes ?? [json]);
  return {
    body: options.body === undefined ? null : component(options.body),
    example: options.example,
    consumes,
    produces: [...new Set(produced.length === 0 ? [json] : produced)],
  };
}

/**
 * Returns the schema and the guard of an operation, typed for the handler. Parameters that the
 * operation does not name are refused.
 */
export function operation<
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Headers extends TSchema = TSchema,
>(options: OperationOptions<Params, Query, Body, Headers>) {
  const { tag, summary, description, body, params } = options;
  const headers = headersOf(options);
  const notes = notesOf(options);
  const schema = {
    operationId: options.operationId,
    tags: [tags[tag].zh],
    summary: summary.zh,
    description: `${description.zh}\n\n${summary.en}. ${description.en}`,
    consumes: [...notes.consumes],
    // The entries of the permission table that guard the operation; integrators choose theirs by
    // these names.
    'x-permissions': [options.action].flat(),
    ...securityOf(options.action),
    querystring: options.query ?? Type.Object({}, { additionalProperties: false }),
    ...(params === undefined ? {} : { params }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined || options.validation === 'handler' ? {} : { body }),
    response: Object.fromEntries([
      ...goodReplies(options.replies),
      ...problemReplies(problemsOf(options)),
    ]) as Record<string, unknown>,
  };
  return {
    // What is absent at run time has the general type TSchema: `unknown` to the handler.
    schema: schema as Omit<typeof schema, 'params' | 'querystring' | 'body' | 'headers'> & {
      params: Params;
      querystring: Query;
      body: Body;
      headers: Headers;
    },
    config: { action: options.action, notes },
  };
}
