/**
 * Requests that create or act, executed once however often they are sent: under a key that the
 * caller chooses (draft-ietf-httpapi-idempotency-key-header) the first answer is kept in the same
 * commit as the change, and returned again to the same caller for the same request.
 */
import { AppError } from '../errors.ts';
import type { Caller } from '../policy/caller.ts';
import type { KeptAnswer } from '../store/key.ts';
import { answerExpiry } from '../store/key.ts';
import type { Commit, CommitContext } from './commit.ts';
import { withCommit } from './commit.ts';
import type { Context } from './context.ts';

/** An answer as the door sends it and the store keeps it. */
export interface Answer extends Pick<KeptAnswer, 'status' | 'headers' | 'body'> {
  /** The body that is kept when it differs from `body`, because a secret is shown only once. */
  readonly repeated?: Buffer;
}

/** How a request is to be executed. */
export interface Attempt {
  readonly dryRun: boolean;
  /** The caller's key, and the digest of the whole request; null: no answer is kept. */
  readonly idempotency: { readonly key: string; readonly digest: string } | null;
}

/** The result of an attempt. */
export interface Outcome {
  readonly answer: Pick<Answer, 'status' | 'headers' | 'body'>;
  /** Whether the answer is the repetition of an earlier one. */
  readonly isRepeated: boolean;
}

/** A use case, and how a door answers the value that it returns. */
interface Task<Value> {
  readonly run: (context: CommitContext<Value>) => Promise<Value>;
  readonly answerOf: (value: Value) => Answer;
}

/**
 * How long a request that never ends keeps its key, in milliseconds: longer than any request runs.
 */
const inFlightMs = 3_600_000;

/**
 * Executes a task, or returns the answer that was kept for it.
 *
 * @throws AppError `idempotency-key-reused` when the key was used for another request,
 * `idempotency-in-flight` while the first request is being answered; and the errors of the task,
 * which are not kept: the request may be corrected and sent again under the same key
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
    // Another instance answered under the key in the meantime; its answer counts.
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
 * Finds the first answer to a request; null: none is kept, or it has expired.
 *
 * @throws AppError `idempotency-key-reused` when the first request was another one
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

/** Executes a task, and keeps its answer in the commit of the task. */
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
