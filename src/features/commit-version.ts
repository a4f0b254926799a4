/** Commits the next version of a report, for every feature that makes one. */
import type { Composed } from '../http/answers/composed.ts';
import type { Caller } from '../policy/caller.ts';
import { composeWritten } from '../reports/answers.ts';
import type { VersionWrite } from '../reports/versions.ts';
import { reportEvent } from '../reports/write-context.ts';
import type { FeedEntry } from '../store/feed.ts';
import type { PlacedReport, ReportPart } from '../store/report.ts';
import type { CommitContext } from './commit.ts';
import { viewerFor } from './report-access.ts';

/** The next version of a report, and which part of it is answered. */
interface NextVersion {
  readonly before: PlacedReport;
  readonly write: VersionWrite;
  readonly part: ReportPart;
  readonly feed?: readonly FeedEntry[];
}

/** Commits the next version of a report with its event; returns a part of it as a read would. */
export async function commitVersion(
  context: CommitContext<Composed>,
  caller: Caller,
  { before, write, part, feed = [] }: NextVersion,
): Promise<Composed> {
  const events = [reportEvent(caller, context, before, write)] as const;
  const answer = composeWritten(part, write, before, viewerFor(context, caller));
  return context.commit({ reports: [write], feed, events }, answer);
}
