/** What was measured, as a table of Markdown. */
import type { Result } from './measure.ts';

const milliseconds = (value: number): string => value.toFixed(2);
export const perSecond = (value: number): string => Math.round(value).toLocaleString('en');

function lineOf({ scenario, ratio, service, peer }: Result): string {
  const cells = [
    scenario.what,
    scenario.against,
    ratio.toFixed(2),
    `≥ ${scenario.target}`,
    ratio >= scenario.target ? 'yes' : '**no**',
    ...[service, peer].map(
      ({ rate, p50, p99 }) => `${perSecond(rate)} · ${milliseconds(p50)} · ${milliseconds(p99)}`,
    ),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The results as a page: a line each, and what else a reader must know. */
export function tableOf(results: readonly Result[], facts: readonly string[]): string {
  return [
    '| what | against | ratio | target | met | service: 1/s · p50 · p99 ms | peer: 1/s · p50 · p99 ms |',
    '|---|---|---|---|---|---|---|',
    ...results.map(lineOf),
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
  ].join('\n');
}
