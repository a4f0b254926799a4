/** The context in which a report is written, and the event that records it in the log. */
import { editionById } from '../form/editions/index.ts';
import { auditEvent, describeActor } from '../policy/audit-event.ts';
import type { Caller } from '../policy/caller.ts';
import type { AuditEvent } from '../store/log.ts';
import type { Store } from '../store/port.ts';
import type { Report, VersionOrigin } from '../store/report.ts';
import type { Work } from '../work/work.ts';
import { listChangedMembers } from './content.ts';
import { type RuleContext, readRuleContext } from './rule-context.ts';
import type { VersionWrite, WriteContext } from './versions.ts';

interface Tools {
  readonly store: Store;
  readonly clock: () => Date;
  readonly work: Work;
}

type Origin = Pick<VersionOrigin, 'action'> & Partial<Pick<VersionOrigin, 'reason' | 'comments'>>;

/** Returns the context in which a caller writes a report, for a known context of the rules. */
export function newWriteContext(
  caller: Caller,
  { clock, work }: Omit<Tools, 'store'>,
  ruleContext: RuleContext,
  origin: Origin,
): WriteContext {
  return {
    now: clock().toISOString(),
    origin: { ...describeActor(caller), reason: null, comments: [], ...origin },
    ruleContext,
    work,
  };
}

/** Reads the context in which a caller writes the report of an organization, year and kind. */
export async function readWriteContext(
  caller: Caller,
  tools: Tools,
  { organizationId, year, kind }: Pick<Report, 'organizationId' | 'year' | 'kind'>,
  origin: Origin,
): Promise<WriteContext> {
  const ruleContext = await readRuleContext(tools.store, organizationId, year, kind);
  return newWriteContext(caller, tools, ruleContext, origin);
}

/**
 * Returns the event of a write that does not delete the report.
 *
 * @param before the report before the write, or null when it is created
 */
export function reportEvent(
  caller: Caller,
  context: { readonly clock: () => Date },
  before: Report | null,
  { id, row, origin }: VersionWrite,
): AuditEvent {
  return auditEvent(caller, context, {
    action: origin.action,
    resource: 'report',
    resourceId: id,
    versionBefore: before?.version ?? null,
    versionAfter: row.version,
    changed: before === null ? [] : listChanges(before, row),
  });
}

/** Returns pointers to the differences, including those of explanations. */
function listChanges(before: Report, after: Report): string[] {
  const keys = new Set([...Object.keys(before.explanations), ...Object.keys(after.explanations)]);
  const explained = [...keys].filter((key) => before.explanations[key] !== after.explanations[key]);
  return [
    ...listChangedMembers(editionById(after.edition), before, after),
    ...explained.map((key) => `/explanations/${key}`),
    ...(before.status === after.status ? [] : ['/status']),
  ];
}
