/**
 * One operation of the contract: its OpenAPI description and its guard, in one value. Spread it
 * into `app.route({ method, url, ...operation({…}), handler })`.
 */
import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import type { ErrorCode } from '../../errors.ts';
import type { Text } from '../../form/types.ts';
import type { RouteGuard } from '../../policy/permissions.ts';
import { ignoresCredentials, isOpen } from '../../policy/permissions.ts';
import type { Reply } from './replies.ts';
import { component, goodReplies, json, noContent, problemReply } from './replies.ts';
import { idempotencyKey, ifMatch, ifMatchDocumented, ifNoneMatch } from './request-headers.ts';
import type { Tag } from './tags.ts';
import { tags } from './tags.ts';

export { ref } from './reference.ts';
export { noContent } from './replies.ts';

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
  /** The media type of the example when it is not JSON. */
  readonly exampleType?: string | undefined;
  /** The operation creates or acts, and accepts an Idempotency-Key so that it is executed once. */
  readonly once?: true;
}

/** What the document and the shell need to know of an operation besides Fastify's own schema. */
export interface OperationNotes {
  /** The body as documented. */
  readonly body: TSchema | null;
  /** The header fields as documented: If-Match is required, but its absence is 428, not 400. */
  readonly headers: TSchema | null;
  readonly example: unknown;
  readonly exampleType: string | undefined;
  /** Every code that the operation can answer with, and those that not every operation has. */
  readonly problems: readonly ErrorCode[];
  readonly ownProblems: readonly ErrorCode[];
  readonly consumes: readonly string[];
  /** Media types of the answers that are not errors. */
  readonly produces: readonly string[];
}

/**
 * Codes that any operation can answer with. The refusals before an operation is reached (408, 414,
 * 417, 431) are listed once in the document's description.
 */
const commonProblems: readonly ErrorCode[] = [
  'request-invalid',
  'encoding-invalid',
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
  'body-undecodable',
  'body-too-large',
  'media-type-unsupported',
  'content-encoding-unsupported',
];

const onceProblems: readonly ErrorCode[] = [
  'idempotency-key-invalid',
  'idempotency-in-flight',
  'idempotency-key-reused',
];

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
    ...(options.problems.includes('precondition-failed') ? (['if-match-invalid'] as const) : []),
    ...options.problems,
  ]);
}

/** Returns the header fields that an operation reads, with the given schema of If-Match. */
function headersOf(options: AnyOptions, condition: TSchema): TSchema | undefined {
  const parts = [
    options.headers,
    options.problems.includes('precondition-required') ? condition : undefined,
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
    headers: headersOf(options, ifMatchDocumented) ?? null,
    ...{ example: options.example, exampleType: options.exampleType },
    problems: [...problemsOf(options)],
    ownProblems: options.problems,
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
  const headers = headersOf(options, ifMatch);
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
    response: Object.fromEntries([...goodReplies(options), ['default', problemReply]]) as Record<
      string,
      unknown
    >,
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
