/** Answers that are problems, and the faults that they list. */
import type { Test } from 'tap';

interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/** Checks that an answer is a problem with this status and code, and with these faults if named. */
export function isProblem(
  t: Test,
  answer: ProblemAnswer,
  expected: { status: number; code: string; faults?: readonly (readonly [string, string])[] },
  name: string,
): void {
  const problem = answer.body as { code: string; errors?: { pointer: string; code: string }[] };
  t.equal(answer.status, expected.status, `${name}: status`);
  t.match(answer.headers['content-type'], /^application\/problem\+json/, `${name}: media type`);
  t.equal(problem.code, expected.code, `${name}: code`);
  if (expected.faults === undefined) return;
  const faults = (problem.errors ?? []).map(({ pointer, code }) => [pointer, code]);
  t.same(faults.sort(), expected.faults.map((fault) => [...fault]).sort(), `${name}: faults`);
}

/** Checks that an answer is a problem with this status and code. */
export function isRefused(
  t: Test,
  answer: ProblemAnswer,
  status: number,
  code: string,
  name = code,
): void {
  isProblem(t, answer, { status, code }, name);
}

/** Lists the faults of an answer, each as its pointer and its code, sorted. */
export function listFaults({ body }: Pick<ProblemAnswer, 'body'>): string[] {
  const { errors = [] } = body as { errors?: { pointer: string; code: string }[] };
  return errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();
}

/** How a value of If-Match is refused that does not name the current version. */
export function describeStaleTag(sent: string): { status: number; code: string } {
  const isOneTag = /^(W\/)?"[^",]*"$/.test(sent);
  return isOneTag
    ? { status: 412, code: 'precondition-failed' }
    : { status: 400, code: 'if-match-invalid' };
}
