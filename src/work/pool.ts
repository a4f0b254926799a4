/**
 * A few processes beside the service in which heavy jobs run, one at a time each. A job that takes
 * too long, or too much memory, ends with its process and affects no other job and no request.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Config } from '../config/load.ts';
import { AppError } from '../errors.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import type { JobMessage, JobResult } from './messages.ts';
import { unpackError } from './messages.ts';
import type { Work } from './work.ts';

/** The limits of a pool. */
export interface PoolOptions {
  /** The number of processes, and so of jobs at a time. */
  readonly processes: number;
  /** The number of jobs that may wait; one more is refused. */
  readonly queueMax: number;
  /** How long a job may take, in milliseconds, including the start of its process. */
  readonly jobMs: number;
  /** How much memory a process may use, in bytes, including about 100 MB for its program. */
  readonly memoryBytesMax: number;
  /** Called for each job that ended with its process, for the log. */
  readonly onFailure?: (failure: { readonly job: JobName; readonly reason: string }) => void;
  /** The program of the processes; the project's when absent. */
  readonly program?: URL;
}

interface Task extends JobMessage {
  readonly promise: PromiseWithResolvers<unknown>;
  /** Stops listening to the caller's signal. */
  readonly detach: () => void;
}

/** A process and its current job. */
interface Seat {
  readonly child: ChildProcess;
  task: Task | null;
  timer: NodeJS.Timeout | null;
}

/** Returns the limits that the settings define. */
export function readPoolOptions(config: Config): PoolOptions {
  return {
    processes: config.workProcesses,
    queueMax: config.workQueueMax,
    jobMs: config.workTimeoutMs,
    memoryBytesMax: config.workMemoryMib * 2 ** 20,
  };
}

const workerProgram = new URL('./worker.ts', import.meta.url);

function unavailable(): AppError {
  return new AppError('service-unavailable', undefined, { headers: { 'retry-after': '5' } });
}

/** Returns the error of a job whose process ended, or could not be reached. */
function workFailure(cause: unknown): AppError {
  return new AppError('work-too-heavy', undefined, { cause });
}

/** Returns the error of a job that did not end in time. */
function tooLong(jobMs: number): AppError {
  const seconds = Math.ceil(jobMs / 1_000);
  return new AppError('work-too-heavy', {
    zh: `处理时间超过 ${seconds} 秒。`,
    en: `It took more than ${seconds} seconds.`,
  });
}

export class WorkPool implements Work {
  readonly #options: PoolOptions;
  readonly #queue: Task[] = [];
  readonly #seats = new Set<Seat>();
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Starts the processes before they are needed, so that the first job does not wait for one. */
  start(): void {
    while (this.#seats.size < this.#options.processes) this.#newSeat();
  }

  async run<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    signal?: AbortSignal,
  ): Promise<JobOutput<Name>> {
    signal?.throwIfAborted();
    if (this.#isClosed || this.#queue.length >= this.#options.queueMax) throw unavailable();
    const promise = Promise.withResolvers<unknown>();
    const abort = () => this.#drop(task, signal?.reason);
    const detach = () => signal?.removeEventListener('abort', abort);
    const task: Task = { name, input, promise, detach };
    signal?.addEventListener('abort', abort);
    this.#queue.push(task);
    this.#assign();
    return (await promise.promise) as JobOutput<Name>;
  }

  /** Ends the processes. Jobs that wait or run are refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = this.#queue.splice(0);
    const seats = [...this.#seats];
    const ends = seats.map((seat) => once(seat.child, 'exit'));
    for (const task of waiting) this.#refuse(task, unavailable());
    for (const seat of seats) this.#end(seat, unavailable());
    for (const seat of seats) seat.child.ref();
    await Promise.all(ends);
  }

  /** Assigns waiting jobs to free processes. */
  #assign(): void {
    while (this.#queue.length > 0) {
      const seat = this.#freeSeat();
      const task = seat && this.#queue.shift();
      if (!task) return;
      const { jobMs } = this.#options;
      const { name, input } = task;
      seat.task = task;
      seat.timer = setTimeout(() => this.#end(seat, tooLong(jobMs)), jobMs);
      seat.child.ref();
      seat.child.channel?.ref();
      this.#send(seat, { name, input });
    }
  }

  #send(seat: Seat, message: JobMessage): void {
    try {
      seat.child.send(message, (error) => {
        if (error !== null) this.#end(seat, workFailure(error));
      });
    } catch (error) {
      // A message that cannot be sent is a fault of the program.
      this.#end(seat, error);
    }
  }

  #freeSeat(): Seat | null {
    for (const seat of this.#seats) if (seat.task === null) return seat;
    return this.#seats.size < this.#options.processes ? this.#newSeat() : null;
  }

  #newSeat(): Seat {
    const { program = workerProgram, memoryBytesMax } = this.#options;
    const child = fork(program, [String(memoryBytesMax)], {
      serialization: 'advanced',
      // Without the options of the service: two processes cannot be debugged on one port, for
      // example.
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const seat: Seat = { child, task: null, timer: null };
    child.on('message', (result: JobResult) => {
      const task = this.#release(seat);
      if (task === null) return;
      task.detach();
      if ('error' in result) task.promise.reject(unpackError(result.error));
      else task.promise.resolve(result.output);
      this.#assign();
    });
    // A process that cannot be started or reached ends too, so that there is one way out.
    child.on('error', (error) => this.#end(seat, workFailure(error)));
    child.on('exit', (code, signal) =>
      this.#end(seat, workFailure(`ended with ${signal ?? code}`)),
    );
    this.#idle(seat);
    this.#seats.add(seat);
    return seat;
  }

  /** Lets the program end although an idle process exists. */
  #idle({ child }: Seat): void {
    child.unref();
    child.channel?.unref();
  }

  /** Removes the job from a seat. */
  #release(seat: Seat): Task | null {
    const { task, timer } = seat;
    if (timer !== null) clearTimeout(timer);
    seat.task = seat.timer = null;
    this.#idle(seat);
    return task;
  }

  #refuse(task: Task, reason: unknown): void {
    task.detach();
    task.promise.reject(reason);
  }

  /** Ends a process, and refuses its job. Another process is started when one is needed. */
  #end(seat: Seat, reason: unknown): void {
    if (!this.#seats.delete(seat)) return;
    const task = this.#release(seat);
    seat.child.kill('SIGKILL');
    if (task !== null) {
      this.#refuse(task, reason);
      this.#report(task, reason);
    }
    if (!this.#isClosed) this.#assign();
  }

  /** Reports a job that failed by itself, not one whose caller disconnected. */
  #report({ name }: Task, reason: unknown): void {
    if (!(reason instanceof AppError) || reason.code !== 'work-too-heavy') return;
    const { cause, message } = reason;
    this.#options.onFailure?.({ job: name, reason: String(cause ?? message) });
  }

  /** Drops the job of a caller that no longer waits for it. */
  #drop(task: Task, reason: unknown): void {
    const at = this.#queue.indexOf(task);
    if (at >= 0) {
      this.#queue.splice(at, 1);
      this.#refuse(task, reason);
      return;
    }
    const seat = [...this.#seats].find((each) => each.task === task);
    if (seat !== undefined) this.#end(seat, reason);
  }
}
