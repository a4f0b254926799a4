/**
 * Running the rules beside the thread that answers requests: over many reports, which would keep
 * everybody else waiting.
 */
import { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import type { PreviousReport, WiderInput } from '../form/rules/wider.ts';
import type { SupposedChange } from '../form/supposed.ts';
import type { EditionId, Finding } from '../form/types.ts';

type Sent<Input extends { readonly edition: unknown }> = Omit<Input, 'edition'> & {
  readonly edition: EditionId;
};

/** What a report is judged by, as it travels: an edition holds functions, its id does not. */
export type SentReport = Sent<Omit<WiderInput, 'previous'>> & {
  readonly previous: Sent<PreviousReport> | null;
};

/** What is told of a finding. Its words stay behind: nobody reads those of a thousand reports. */
export type Mark = Pick<Finding, 'key' | 'rule' | 'severity'>;

/** What the rules say of a report, and what they would say. Null: nothing was supposed. */
export interface Judged {
  readonly findings: readonly Mark[];
  readonly supposed: readonly Mark[] | null;
}

/** What is sent to the thread. */
export interface Question {
  readonly id: number;
  readonly reports: readonly SentReport[];
  readonly changes: readonly SupposedChange[] | null;
}

/** What comes back; in the order of the reports. */
export interface Answer {
  readonly id: number;
  readonly judged: readonly Judged[];
}

type Waiting = PromiseWithResolvers<readonly Judged[]>;

function sentOf({ edition, previous, ...report }: WiderInput): SentReport {
  return {
    ...report,
    edition: edition.id,
    previous: previous && { ...previous, edition: previous.edition.id },
  };
}

const entry = new URL('./rule-thread-entry.ts', import.meta.url);

/** Megabytes of objects that the thread may hold: far above what a batch needs. */
const heapMegabytesMax = 512;

/** A thread that is started when it is first needed, and anew after it fell. */
export class RuleThread {
  #worker: Worker | null = null;
  #isClosed = false;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * What the rules say of each of a few reports and, where changes are given, would say with them.
   *
   * @throws AppError `service-unavailable` when the thread fell, or is closed, before it answered
   */
  async judge(
    reports: readonly WiderInput[],
    changes: readonly SupposedChange[] | null,
  ): Promise<readonly Judged[]> {
    if (this.#isClosed) throw new AppError('service-unavailable');
    this.#worker ??= this.#started();
    const worker = this.#worker;
    this.#asked += 1;
    const id = this.#asked;
    const question: Question = { id, reports: reports.map(sentOf), changes };
    const waiting: Waiting = Promise.withResolvers();
    this.#waiting.set(id, waiting);
    worker.ref();
    worker.postMessage(question);
    try {
      return await waiting.promise;
    } finally {
      this.#waiting.delete(id);
      // Idle, it keeps no program from ending.
      if (this.#waiting.size === 0) this.#worker?.unref();
    }
  }

  /** Ends the thread; whoever waits is refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #started(): Worker {
    const worker = new Worker(entry, {
      name: 'rules',
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytesMax },
    });
    let cause: unknown;
    worker.on('message', ({ id, judged }: Answer) => this.#waiting.get(id)?.resolve(judged));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      this.#worker = null;
      const fallen = new AppError('service-unavailable', undefined, { cause });
      for (const { reject } of this.#waiting.values()) reject(fallen);
    });
    return worker;
  }
}
