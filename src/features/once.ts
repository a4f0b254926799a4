/**
 * Requests that create or act, done once however often they are sent: under a key of the caller's
 * (draft-ietf-httpapi-idempotency-key-header) the first answer is kept in the same commit as what it
 * tells of, and given again to the same caller for the same request.
 */
import { AppError } from '../errors.ts';
import type { Caller } from '../policy/caller.ts';
import type { KeptAnswer } from '../store/key.ts';
import { answerExpiry } from '../store/key.ts';
import type { Commit, CommitContext } from './commit.ts';
import { withCommit } from './commit.ts';
import type { Context } from './context.ts';

/** An answer as the door that makes it sends it and keeps it. */
export interface Answer extends Pick<KeptAnswer, 'status' | 'headers' | 'body'> {
  /** What is kept where that is not all of `body`: a secret is shown once. */
  readonly repeated?: Buffer;
}

/** How a request is to be done. */
export interface Attempt {
  readonly dryRun: boolean;
  /** The caller's key, and the digest of all that the request asks for; null: no answer is kept. */
  readonly idempotency: { readonly key: string; readonly digest: string } | null;
}

/** What an attempt came to. */
export interface Outcome {
  readonly answer: Pick<Answer, 'status' | 'headers' | 'body'>;
  /** Whether it was answered before, and the answer is repeated. */
  readonly isRepeated: boolean;
}

/** A use case, and how a door answers the value that it gives. */
interface Task<Value> {
  readonly run: (context: CommitContext<Value>) => Promise<Value>;
  readonly answerOf: (value: Value) => Answer;
}

/** How long a request that never ends keeps its key, in milliseconds: longer than any runs. */
const inFlightMs = 3_600_000;

/**
 * Does a task, or gives the answer that was kept of it.
 *
 * @throws AppError `idempotency-key-reused` for a key under which something else was asked for,
 *   `idempotency-in-flight` while the first request is being answered; and whatever the task throws,
 *   of which nothing is kept: the request may be corrected and sent again under the same key
 */
export async function once<Value>(
  context: Context,
  { actor }: Pick<Caller, 'actor'>,
  { dryRun, idempotency }: Attempt,
  task: Task<Value>,
): Promise<Outcome> {
  if (idempotency === null || dryRun) {
    const value = await task.run(withCommit(context, { dryRun }));
    return { answer: task.answerOf(value), isRepeated: false };
  }
  const { clock, inFlight, newId } = context;
  const known = { principal: `${actor?.kind}:${actor?.id}`, ...idempotency };
  const now = clock();
  const until = new Date(now.getTime() + inFlightMs).toISOString();
  const claim = { name: JSON.stringify([known.principal, known.key]), owner: newId(), until };
  if (!(await inFlight.take(claim, now.toISOString()))) {
    throw new AppError('idempotency-in-flight');
  }
  try {
    const kept = await findKept(context, known);
    return kept ?? (await runKeeping(context, known, task));
  } catch (error) {
    // Another instance has answered under the key meanwhile; then what it answered counts.
    const isLate = error instanceof AppError && error.code === 'idempotency-in-flight';
    const kept = isLate ? await findKept(context, known) : null;
    if (kept === null) throw error;
    return kept;
  } finally {
    await inFlight.release(claim);
  }
}

/** A request under a key. */
interface KnownRequest {
  readonly principal: string;
  readonly key: string;
  readonly digest: string;
}

/**
 * Finds the first answer to a request; null: none is kept, or it is expired.
 *
 * @throws AppError `idempotency-key-reused` when the first request asked for something else
 */
async function findKept(
  { store, clock }: Context,
  { principal, key, digest }: KnownRequest,
): Promise<Outcome | null> {
  const kept = await store.answers.get(principal, key);
  if (kept === null || kept.at <= answerExpiry(clock())) return null;
  if (kept.requestDigest !== digest) throw new AppError('idempotency-key-reused');
  return { answer: kept, isRepeated: true };
}

/** Does a task, and keeps its answer in the commit that the task makes. */
async function runKeeping<Value>(
  context: Context,
  { principal, key, digest }: KnownRequest,
  { run, answerOf }: Task<Value>,
): Promise<Outcome> {
  const { store, clock } = context;
  const answers: Answer[] = [];
  const commit: Commit<Value> = async (change, value) => {
    const answer = answerOf(value);
    const { status, headers, body, repeated = body } = answer;
    const record = { principal, key, requestDigest: digest, at: clock().toISOString() };
    await store.commit({ ...change, answer: { ...record, status, headers, body: repeated } });
    answers.push(answer);
    return value;
  };
  const value = await run({ ...context, commit });
  return { answer: answers[0] ?? answerOf(value), isRepeated: false };
}
