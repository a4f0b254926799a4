/** Heavy work as callers see it: a job by name. The program chooses where it runs. */
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import { jobs } from './jobs.ts';

export interface Work {
  /**
   * Runs a job.
   *
   * @param signal ends it when the caller no longer waits for it
   * @throws AppError of the job; `work-too-heavy` when it needs more time or memory than a job may
   *   use;
   * `service-unavailable` when too many jobs wait; the reason of the signal's abort
   */
  run<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    signal?: AbortSignal,
  ): Promise<JobOutput<Name>>;
}

/** Runs a job in this process. */
export async function runJob<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
): Promise<JobOutput<Name>> {
  // The compiler cannot tell that the entry of a name takes the input of that name.
  type Job = (input: JobInput<Name>) => JobOutput<Name> | Promise<JobOutput<Name>>;
  return (jobs[name] as Job)(input);
}

/** Runs jobs in this process, for programs that do one thing at a time. */
export const inlineWork: Work = {
  async run<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    signal?: AbortSignal,
  ): Promise<JobOutput<Name>> {
    signal?.throwIfAborted();
    return runJob(name, input);
  },
};
