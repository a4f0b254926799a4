/** Heavy work as its callers see it: a job by name. Where it runs is chosen by the program. */
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import { jobs } from './jobs.ts';

export interface Work {
  /**
   * Runs a job.
   *
   * @param signal ends it when nobody waits for it any more
   * @throws AppError what the job throws; `work-too-heavy` when it needs more time or memory than a
   *   job may take; `service-unavailable` when too many jobs wait; what the signal was aborted with
   */
  run<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    signal?: AbortSignal,
  ): Promise<JobOutput<Name>>;
}

/** Runs a job here. */
export async function runJob<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
): Promise<JobOutput<Name>> {
  // The entry of a name takes the input of that name, which the compiler does not follow.
  type Job = (input: JobInput<Name>) => JobOutput<Name> | Promise<JobOutput<Name>>;
  return (jobs[name] as Job)(input);
}

/** For programs that do one thing at a time: jobs run where they are asked for. */
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
