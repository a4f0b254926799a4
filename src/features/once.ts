/**
 * A request that creates or acts, done once however often it is sent: with an Idempotency-Key
 * (draft-ietf-httpapi-idempotency-key-header) the first answer is kept in the same commit as what
 * it tells of, and answered again to the same caller, key and body.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from '../errors.ts';
import { AppError } from '../errors.ts';
import { jsonType } from '../http/headers.ts';
import { hasSecret } from '../http/secrets.ts';
import { digestOf } from '../proof/digest.ts';
import { answerExpiry, type KeptAnswer } from '../store/key.ts';
import type { Change } from '../store/port.ts';
import type { Context } from './context.ts';

/** What a request is answered with when it went well. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON; bytes are JSON already. */
  readonly body: object | Buffer;
  /** What a repetition is answered with, when that is not all of `body`: a secret is shown once. */
  readonly repeated?: object;
}

/** Commits a change together with the answer that tells of it. */
export type CommitOnce = (change: Change, answer: Answer) => Promise<Answer>;

/** What is needed of a request, whatever its route knows of it. */
type Request = Pick<FastifyRequest, 'actor' | 'headers' | 'method' | 'url'> & {
  readonly query: { readonly dryRun?: boolean | undefined };
};

const headerName = 'idempotency-key';
const keyPattern = /^[\x21-\x7e]{1,255}$/;

/** How long a request that never ends keeps its key, in milliseconds: longer than any runs. */
const inFlightMs = 3_600_000;

function keyOf(request: Pick<FastifyRequest, 'headers'>): string | null {
  const sent = request.headers[headerName];
  if (sent === undefined) return null;
  // The key is kept: what looks like a credential was put into the wrong header.
  if (typeof sent === 'string' && keyPattern.test(sent) && !hasSecret(sent)) return sent;
  const message = {
    zh: '应为 1 至 255 个可见 ASCII 字符，例如一个 UUID。',
    en: 'Must be 1 to 255 visible ASCII characters, such as a UUID.',
  };
  const faults: Fault[] = [{ pointer: '', code: 'wrong-format', message }];
  throw new AppError('idempotency-key-invalid', message, { faults });
}

function requestDigest({ method, url }: Request, content: unknown): string {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content) ?? '');
  return digestOf('sha256', Buffer.concat([Buffer.from(`${method} ${url}\n`), bytes]));
}

function bytesOf(body: object | Buffer): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
}

function send(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  return reply.code(status).headers(headers).type(jsonType).send(bytesOf(body));
}

function repeat(reply: FastifyReply, kept: KeptAnswer): FastifyReply {
  reply.header('idempotency-replayed', 'true');
  return send(reply, kept);
}

/**
 * Answers a request that creates or acts.
 *
 * @param content what the request carries: its body, or the bytes of the file that was read from it
 * @param run does it; what it commits through the function it is given is kept with its answer
 * @throws AppError `idempotency-key-invalid`, `idempotency-key-reused` for the same key with another
 *   body, `idempotency-in-flight` while the first is being answered; and whatever `run` throws, of
 *   which nothing is kept: the request may be mended and sent again under the same key
 */
export async function once(
  context: Context,
  request: Request,
  reply: FastifyReply,
  content: unknown,
  run: (commit: CommitOnce) => Promise<Answer>,
): Promise<FastifyReply> {
  const { store, clock, inFlight, newId } = context;
  const dryRun = request.query.dryRun ?? false;
  const key = dryRun ? null : keyOf(request);
  if (key === null) {
    const commit: CommitOnce = async (change, answer) => {
      await store.commit(change, { dryRun });
      return answer;
    };
    return send(reply, await run(commit));
  }
  const principal = `${request.actor?.kind}:${request.actor?.id}`;
  const attempt = { principal, key, digest: requestDigest(request, content) };
  const now = clock();
  const until = new Date(now.getTime() + inFlightMs).toISOString();
  const claim = { name: JSON.stringify([principal, key]), owner: newId(), until };
  if (!(await inFlight.take(claim, now.toISOString()))) {
    throw new AppError('idempotency-in-flight');
  }
  try {
    const kept = await findKept(context, attempt);
    if (kept !== null) return repeat(reply, kept);
    return send(reply, await run(keepingCommit(context, attempt)));
  } catch (error) {
    // Another instance has answered under the key meanwhile; then what it answered counts.
    const isLate = error instanceof AppError && error.code === 'idempotency-in-flight';
    const kept = isLate ? await findKept(context, attempt) : null;
    if (kept === null) throw error;
    return repeat(reply, kept);
  } finally {
    await inFlight.release(claim);
  }
}

/** A request under an Idempotency-Key. */
interface Attempt {
  readonly principal: string;
  readonly key: string;
  /** Digest of what it asks for. */
  readonly digest: string;
}

/**
 * Finds the first answer to an attempt; null: none is kept, or it is expired.
 *
 * @throws AppError `idempotency-key-reused` when the first request asked for something else
 */
async function findKept(
  { store, clock }: Context,
  { principal, key, digest }: Attempt,
): Promise<KeptAnswer | null> {
  const kept = await store.answers.get(principal, key);
  if (kept === null || kept.at <= answerExpiry(clock())) return null;
  if (kept.requestDigest !== digest) throw new AppError('idempotency-key-reused');
  return kept;
}

/** Commits a change together with its answer, which is kept for repetitions. */
function keepingCommit({ store, clock }: Context, { principal, key, digest }: Attempt): CommitOnce {
  return async (change, answer) => {
    const { status, headers, body, repeated = body } = answer;
    const at = clock().toISOString();
    const record = { principal, key, requestDigest: digest, status, headers, at };
    await store.commit({ ...change, answer: { ...record, body: bytesOf(repeated) } });
    return answer;
  };
}
