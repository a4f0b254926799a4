/** What recheck says of expressions: kept in a file, because it takes seconds to say it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Expression } from './expressions.ts';

export type Verdict = 'safe' | 'vulnerable' | 'unknown';

const file = fileURLToPath(new URL('verdicts.json', import.meta.url));

/** The name of an expression in the file: as a literal of it is written. */
export function keyOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string {
  return `/${source}/${flags}`;
}

/** Reads the recorded verdicts, by the literal. */
export function recordedVerdicts(): Map<string, Verdict> {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))));
}

/** Writes the verdicts, sorted: two changes of other expressions touch other lines. */
export function recordVerdicts(verdicts: ReadonlyMap<string, Verdict>): void {
  const sorted = [...verdicts].sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** Steps bound the search for an attack, not the time: the same verdict on a busy machine. */
const deterministic = { randomSeed: 1, attackTimeout: null, incubationTimeout: null };

/**
 * Checks an expression. The automaton takes as long as it needs, so an answer under one limit may be
 * `unknown` and under another `safe`.
 *
 * @param timeout milliseconds after which the answer is `unknown`
 */
export async function check(expression: Expression, timeout: number): Promise<Verdict> {
  // Read when the package is loaded: the JavaScript one, which needs no binary and no thread.
  process.env.RECHECK_SYNC_BACKEND = 'pure';
  const { checkSync } = await import('recheck');
  const { source, flags } = expression;
  return checkSync(source, flags, { timeout, ...deterministic }).status;
}
