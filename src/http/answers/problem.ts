/**
 * The one writer of error answers (RFC 9457): everything that is thrown becomes an AppError and
 * then a Problem. The answer to an unexpected error contains nothing but the id under which it is
 * logged.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Candidate, ErrorCode, ExistingResource } from '../../errors.ts';
import { AppError, errorTable } from '../../errors.ts';
import { mayEnter } from '../../policy/permissions.ts';
import { faultsMax, shortenMessage, shortenPointer } from '../bodies/faults.ts';
import { contractPath } from '../contract/contract-path.ts';
import { problemType } from '../contract/problem-schema.ts';
import { pathWithoutSecrets, withoutSecrets } from '../credentials/secrets.ts';
import type { Language } from '../requests/language.ts';
import { say } from '../requests/language.ts';
import { readLanguage } from '../requests/request.ts';
import { standardHeaders } from '../shell/headers.ts';
import { findingView } from './finding-view.ts';
import { addVary } from './vary.ts';

/** Fastify's own errors, by their code. */
const fastifyCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_BAD_URL: 'encoding-invalid',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
  FST_ERR_NOT_FOUND: 'not-found',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_EMPTY_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
  FST_ERR_VALIDATION: 'request-invalid',
  // An address that no file of the documentation can have.
  FST_STATIC_FORBIDDEN_PATH: 'not-found',
};

/** Refusals of plugins, by their status. */
const statusCodes: Readonly<Record<number, ErrorCode>> = {
  400: 'request-invalid',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'media-type-unsupported',
  503: 'service-unavailable',
};

/** Returns the code of an error that is not an AppError; null: the error is unexpected. */
function knownCode(code: unknown, statusCode: unknown): ErrorCode | null {
  const status = Number(statusCode);
  const isRefusal = status >= 400 && status < 500;
  const known = fastifyCodes[String(code)] ?? statusCodes[status];
  return known ?? (isRefusal ? 'request-invalid' : null);
}

/** Returns the AppError for anything thrown; an unexpected error becomes `internal-error`. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const mapped = knownCode(code, statusCode) ?? 'internal-error';
  return new AppError(mapped, undefined, { cause: error });
}

interface Circumstances {
  /** The path, as sent. */
  readonly url: string;
  readonly requestId: string;
  readonly language: Language;
  /** Whether the caller may read the register, of which candidates are a part; absent: no. */
  readonly showsCandidates?: boolean;
}

/** Returns the candidates of an ambiguous name as a member; none when there are none to show. */
function candidatesMember(candidates: readonly Candidate[] | undefined, isShown: boolean) {
  return isShown && candidates !== undefined && candidates.length > 0 ? { candidates } : {};
}

/**
 * Characters that a URI reference must not contain, including a percent sign that escapes nothing.
 */
const notOfUri = /%(?![\dA-Fa-f]{2})|[^\x21-\x7e]|["<>\\^`{|}]/g;

function pathOf(url: string): string {
  return pathWithoutSecrets(url)
    .slice(0, 500)
    .replace(notOfUri, (character) => encodeURIComponent(character.toWellFormed()));
}

/** Returns the id and the address of a resource that exists already. */
function composeExisting({ collection, id }: ExistingResource) {
  return { id, path: `${contractPath}/${collection}/${id}` };
}

/** Returns the body of an error answer. */
export function composeProblem(
  error: AppError,
  { url, requestId, language, showsCandidates = false }: Circumstances,
) {
  const entry = errorTable[error.code];
  const detail = entry.status >= 500 ? entry.howToFix : (error.detail ?? entry.howToFix);
  return {
    type: `urn:nianbao:error:${error.code}`,
    title: say(entry.title, language),
    status: entry.status,
    detail: shortenMessage(say(detail, language)),
    instance: pathOf(url),
    code: error.code,
    requestId,
    ...(error.faults.length === 0
      ? {}
      : {
          errors: error.faults.slice(0, faultsMax).map(({ candidates, ...fault }) => ({
            ...fault,
            ...candidatesMember(candidates, showsCandidates),
            pointer: shortenPointer(fault.pointer),
            message: shortenMessage(say(fault.message, language)),
          })),
        }),
    ...(error.existing === undefined ? {} : { existing: composeExisting(error.existing) }),
    ...candidatesMember(error.candidates, showsCandidates),
    ...(error.findings.length === 0
      ? {}
      : {
          findings: error.findings.map((finding) => findingView(finding, language)),
        }),
  };
}

/** Header fields that belong to a code. */
const codeHeaders: Partial<Record<ErrorCode, Readonly<Record<string, string>>>> = {
  'credential-missing': { 'www-authenticate': 'Bearer realm="nianbao"' },
  'credential-invalid': { 'www-authenticate': 'Bearer realm="nianbao", error="invalid_token"' },
  'service-unavailable': { 'retry-after': '1' },
  'survey-busy': { 'retry-after': '5' },
};

/** Returns the header fields of an error answer. */
export function problemHeaders(
  error: AppError,
  { requestId, language }: Pick<Circumstances, 'requestId' | 'language'>,
): Record<string, string> {
  return {
    ...standardHeaders,
    'content-type': problemType,
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    vary: 'Accept-Language',
    'x-request-id': requestId,
    ...codeHeaders[error.code],
    ...error.headers,
  };
}

/** Sends an error answer, and logs in full what the answer must not reveal. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = asAppError(error);
  request.refusal = known.conceals ?? known.code;
  if (known.status >= 500) request.log.error({ err: error, requestId: request.id }, known.code);
  else request.log.debug({ code: known.code, requestId: request.id }, 'refused');
  const language = readLanguage(request);
  const circumstances = {
    ...{ url: request.url, requestId: request.id, language },
    // An address that cannot be read is refused before there is an actor.
    showsCandidates: mayEnter(request.actor ?? null, 'organization.read'),
  };
  const problem = composeProblem(known, circumstances);
  for (const name of ['etag', 'last-modified', 'location', 'link']) reply.removeHeader(name);
  const { vary = '', ...headers } = problemHeaders(known, circumstances);
  addVary(reply, vary);
  reply
    .code(known.status)
    .headers(headers)
    // It may repeat what was sent: an id, a member, a parameter.
    .send(withoutSecrets(JSON.stringify(problem)));
}
