/** Reads the Idempotency-Key of a request, and sends an answer that may be a repetition. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import { computeDigest } from '../../proof/digest.ts';
import type { Composed } from '../answers/composed.ts';
import { contractPath } from '../contract/contract-path.ts';
import { hasSecret } from '../credentials/secrets.ts';
import { jsonType } from '../shell/headers.ts';

/** The parts of a request that are needed, whatever its route. */
type Request = Pick<FastifyRequest, 'headers' | 'method' | 'url'> & {
  readonly query: { readonly dryRun?: boolean | undefined };
};

const headerName = 'idempotency-key';
const keyPattern = /^[\x21-\x7e]{1,255}$/;

function keyOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const sent = headers[headerName];
  if (sent === undefined) return null;
  // The key is stored: a text that looks like a credential was put into the wrong header.
  if (typeof sent === 'string' && keyPattern.test(sent) && !hasSecret(sent)) return sent;
  const message = {
    zh: '应为 1 至 255 个可见 ASCII 字符，例如一个 UUID。',
    en: 'Must be 1 to 255 visible ASCII characters, such as a UUID.',
  };
  const faults: Fault[] = [{ pointer: '', code: 'wrong-format', message }];
  throw new AppError('idempotency-key-invalid', message, { faults });
}

/** Returns what precedes the content of a request in its digest. */
const digestPrefix = ({ method, url }: Request): string => `${method} ${url}\n`;

function requestDigest(request: Request, content: unknown): string {
  return computeDigest('sha256', `${digestPrefix(request)}${JSON.stringify(content) ?? ''}`);
}

/** Returns whether a request is a rehearsal, and its key. */
function readAttempt(request: Request) {
  const dryRun = request.query.dryRun ?? false;
  return { dryRun, key: dryRun ? null : keyOf(request) };
}

/**
 * Returns how a request is to be executed: as a rehearsal, or under a key.
 *
 * @param content the body of the request
 * @throws AppError `idempotency-key-invalid`
 */
export function readJsonAttempt(request: Request, content: unknown) {
  const { dryRun, key } = readAttempt(request);
  const idempotency = key === null ? null : { key, digest: requestDigest(request, content) };
  return { dryRun, idempotency };
}

/**
 * Returns how a request with a file is to be executed.
 *
 * @param digestFile returns the digest of a prefix and the file; called only when there is a key
 * @throws AppError `idempotency-key-invalid`, and those of `digestFile`
 */
export async function readFileAttempt(
  request: Request,
  digestFile: (prefix: string) => Promise<string>,
) {
  const { dryRun, key } = readAttempt(request);
  const idempotency =
    key === null ? null : { key, digest: await digestFile(digestPrefix(request)) };
  return { dryRun, idempotency };
}

/** Returns the answer to a request that created something; `path` is its path in the contract. */
export function createdAnswer(path: string, { bytes, tag }: Composed) {
  return {
    status: 201,
    headers: { location: `${contractPath}${path}`, etag: tag },
    body: bytes,
  };
}

interface SentOutcome {
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Buffer;
  };
  readonly isRepeated: boolean;
}

/** Sends an answer, and marks a repetition. */
export function sendOutcome(reply: FastifyReply, { answer, isRepeated }: SentOutcome) {
  if (isRepeated) reply.header('idempotency-replayed', 'true');
  return reply.code(answer.status).headers(answer.headers).type(jsonType).send(answer.body);
}
