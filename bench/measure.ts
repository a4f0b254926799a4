/** Bursts of requests, two sides in turn, and what they say. */
import type { Answer, Connection } from './client.ts';

/** One side of a comparison. A slot is a connection: what is changed by one is not by another. */
export interface Side {
  readonly connections: readonly Connection[];
  readonly status: number;
  readonly request: (slot: number) => Buffer;
  readonly answered?: (slot: number, answer: Answer) => void;
}

export interface Scenario {
  readonly what: string;
  readonly against: string;
  /** The least share of the peer's rate that is good enough. */
  readonly target: number;
  /** Requests of one burst. */
  readonly burst: number;
  readonly service: Side;
  readonly peer: Side;
}

export interface Rates {
  /** Requests a second, the median of the bursts. */
  readonly rate: number;
  /** Milliseconds from sending to the whole answer, over all bursts. */
  readonly p50: number;
  readonly p99: number;
}

export interface Result {
  readonly scenario: Scenario;
  /** The service's rate as a share of the peer's: the median over pairs of bursts. */
  readonly ratio: number;
  readonly service: Rates;
  readonly peer: Rates;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Runs one burst; answers its rate and puts each request's milliseconds into `latencies`. */
async function burstOf(side: Side, count: number, latencies: number[]): Promise<number> {
  let left = count;
  const work = async (connection: Connection, slot: number): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const request = side.request(slot);
      const start = performance.now();
      const answer = await connection.send(request);
      latencies.push(performance.now() - start);
      if (answer.status !== side.status) throw new Error(`${answer.head}\n\n${answer.body}`);
      side.answered?.(slot, answer);
    }
  };
  const start = performance.now();
  await Promise.all(side.connections.map(work));
  return (count * 1000) / (performance.now() - start);
}

/** Measures a scenario: service and peer in turn, the first round unheeded. */
export async function measure(scenario: Scenario, rounds: number): Promise<Result> {
  const rates = { service: [] as number[], peer: [] as number[] };
  const latencies = { service: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    // Who begins changes from round to round, so that neither always follows the other.
    const order = round % 2 === 0 ? (['service', 'peer'] as const) : (['peer', 'service'] as const);
    for (const side of order) {
      const seen: number[] = [];
      const rate = await burstOf(scenario[side], scenario.burst, seen);
      if (round === 0) continue;
      rates[side].push(rate);
      latencies[side].push(...seen);
    }
  }
  const summary = (side: 'service' | 'peer'): Rates => ({
    rate: median(rates[side]),
    p50: percentile(latencies[side], 0.5),
    p99: percentile(latencies[side], 0.99),
  });
  const ratios = rates.service.map((rate, index) => rate / (rates.peer[index] ?? Number.NaN));
  return { scenario, ratio: median(ratios), service: summary('service'), peer: summary('peer') };
}
