/**
 * Lists the regular expressions of `src` that are not proved safe. With `--write` it checks those
 * without a verdict, records theirs and removes those of expressions that are gone.
 */
import { expressionsOfSource } from './expressions.ts';
import { check, keyOf, recordedVerdicts, recordVerdicts, type Verdict } from './verdicts.ts';

/** Milliseconds for one expression; the slowest takes about 30 seconds to be proved safe. */
const timeout = 120_000;

const { expressions } = await expressionsOfSource();
const recorded = recordedVerdicts();
const verdicts = new Map<string, Verdict>();
for (const expression of expressions) {
  const key = keyOf(expression);
  const verdict = recorded.get(key) ?? (await check(expression, timeout));
  verdicts.set(key, verdict);
  if (verdict === 'safe') continue;
  process.stdout.write(`${verdict}\t${expression.places.join(' ')}\t${key}\n`);
}
if (process.argv.includes('--write')) recordVerdicts(verdicts);
