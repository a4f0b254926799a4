/** The answers of an operation, as the document describes them. */
import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import type { Text } from '../../form/types.ts';
import { problemSchema, problemType } from './problem-schema.ts';
import { ref } from './reference.ts';

export const json = 'application/json';

/** An answer without a body. */
export const noContent = Type.Null({ description: '无正文 / No body' });

/** A good answer. */
export interface Reply {
  readonly schema: TSchema;
  readonly description: Text;
  /** Media type; JSON when absent. */
  readonly mediaType?: string;
  /** The same answer in other media types. */
  readonly also?: Readonly<Record<string, TSchema>>;
}

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
const tagHeader = {
  ETag: header(
    '资源版本，强校验；412 时为现在的版本 / Strong validator of the version; with 412 the current one',
  ),
};
const replayedHeader = {
  'Idempotency-Replayed': header('仅当重复返回首次的结果时为 true / true on a repeated answer'),
};
const locationHeader = { Location: header('新资源的地址 / Address of the new resource') };
const linkHeader = { Link: header('下一页，rel="next" / The next page, rel="next"') };
const fileHeader = { 'Content-Disposition': header('文件名 / The name of the file') };

/** Header fields of errors; each belongs to some codes. */
const problemHeaders = {
  ...commonHeaders,
  'Accept-Encoding': header(
    '415 时：请求正文可用的内容编码 / With 415: the content codings of bodies',
  ),
  Allow: header('405 时：该地址可用的方法 / With 405: the methods of the address'),
  ...tagHeader,
  'Retry-After': header('429、503 时：多少秒后重试 / With 429 and 503: seconds to wait'),
  'WWW-Authenticate': header('401 时：凭证的种类 / With 401: the kind of credential'),
};

/** The answer to every request that is refused or fails; its examples show the codes. */
export const problemReply = {
  description: '出错：code 为稳定的错误代码 / An error: code is stable',
  headers: problemHeaders,
  content: { [problemType]: { schema: ref(problemSchema) } },
};

/** Returns a reference to a named schema, so that the document contains it once. */
export function component(schema: TSchema): TSchema {
  return '$id' in schema ? ref(schema) : schema;
}

function contentOf(schemas: Readonly<Record<string, TSchema>>) {
  return Object.fromEntries(
    Object.entries(schemas).map(([type, schema]) => [type, { schema: component(schema) }]),
  );
}

/** What decides over the answers of an operation. */
interface Answering {
  readonly replies: Readonly<Record<number, Reply>>;
  readonly query?: TSchema;
  readonly once?: true;
}

/** Header fields of the good answers of an operation, besides those that any answer has. */
function headersOfReply(options: Answering, status: string): Record<string, object> {
  const { replies, query } = options;
  const parameters = (query as { properties?: object } | undefined)?.properties ?? {};
  const { also = {}, mediaType = json } = replies[Number(status)] ?? {};
  const isFile = [mediaType, ...Object.keys(also)].some((type) => type.startsWith('text/csv'));
  return {
    ...('304' in replies || '201' in replies ? tagHeader : {}),
    ...(status === '201' ? locationHeader : {}),
    ...(status === '201' && options.once ? replayedHeader : {}),
    ...(status === '200' && 'cursor' in parameters ? linkHeader : {}),
    ...(isFile ? fileHeader : {}),
  };
}

/** Returns the good answers of an operation, by status. */
export function goodReplies(options: Answering) {
  return Object.entries(options.replies).map(
    ([status, { schema, description, mediaType = json, also = {} }]) => [
      status,
      {
        description: `${description.zh} / ${description.en}`,
        headers: { ...commonHeaders, ...headersOfReply(options, status) },
        ...(schema === noContent
          ? { type: 'null' }
          : { content: contentOf({ [mediaType]: schema, ...also }) }),
      },
    ],
  );
}
