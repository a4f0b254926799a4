/** Writes of the nation, many in a commit: the store keeps each version with its event. */
import type { AuditAction } from '../src/policy/events.ts';
import { renderReport } from '../src/reports/answers.ts';
import type { VersionWrite } from '../src/reports/versions.ts';
import type { FeedEntry } from '../src/store/feed.ts';
import type { AuditEvent, AuditedResource } from '../src/store/log.ts';
import type { Change, Store } from '../src/store/port.ts';
import type { Report, VersionOrigin } from '../src/store/report.ts';
import type { Course } from './reports.ts';

/** Rows that are written in one commit. */
export const batchLength = 500;

const actor = { actorKind: 'service', actorId: null, actorLabel: 'generate:nation' } as const;

/** Returns the event of the log for a version that the generator writes. */
export function newEvent(
  at: string,
  action: AuditAction,
  { resource, id, version }: { resource: AuditedResource; id: string; version: number },
): AuditEvent {
  return {
    ...{ at, ...actor, address: null, requestId: null, action, refusal: null, resource },
    ...{ resourceId: id, versionBefore: version === 1 ? null : version - 1 },
    ...{ versionAfter: version, changed: version === 1 ? [] : ['/status'] },
  };
}

/** Returns the origin of a version that the generator writes. */
export function nationOrigin(action: AuditAction): VersionOrigin {
  return { ...actor, action, reason: null, comments: [] };
}

/** Collects a change, and commits it when it is long enough. */
export class Batch {
  readonly #store: Store;
  #parts: { [Part in 'organizations' | 'reports' | 'feed']: NonNullable<Change[Part]>[number][] };
  #events: AuditEvent[] = [];

  constructor(store: Store) {
    this.#store = store;
    this.#parts = { organizations: [], reports: [], feed: [] };
  }

  add<Part extends 'organizations' | 'reports' | 'feed'>(
    part: Part,
    write: NonNullable<Change[Part]>[number],
  ): void {
    (this.#parts[part] as NonNullable<Change[Part]>[number][]).push(write);
  }

  addEvent(event: AuditEvent): void {
    this.#events.push(event);
  }

  get length(): number {
    return this.#events.length;
  }

  async commit(): Promise<void> {
    const [first, ...others] = this.#events;
    if (first === undefined) return;
    await this.#store.commit({ ...this.#parts, events: [first, ...others] });
    this.#parts = { organizations: [], reports: [], feed: [] };
    this.#events = [];
  }
}

/** Returns the next version of a report, submitted or published. */
function applyCourse(row: Report, { state, at }: Course): Report {
  const instant = at.toISOString();
  const published = state === 'published' ? instant : null;
  return {
    ...row,
    ...{ status: state === 'published' ? 'published' : 'submitted', version: 2 },
    ...{ updatedAt: instant, submittedAt: instant },
    ...{ publishedAt: published, firstPublishedAt: published },
  };
}

function newEntry({ id, organizationId, year, kind, version, updatedAt }: Report): FeedEntry {
  return {
    ...{ at: updatedAt, type: 'published', reportId: id, organizationId, year, kind, version },
    supersedes: null,
  };
}

/** A report that was written as draft, and what becomes of it. */
interface Drafted {
  readonly row: Report;
  readonly course: Course;
}

/** Writes drafts, and then what became of them: of one report, each version has its own commit. */
export class ReportBatch {
  readonly #batch: Batch;
  #drafted: Drafted[] = [];

  constructor(store: Store) {
    this.#batch = new Batch(store);
  }

  get length(): number {
    return this.#batch.length;
  }

  add(write: VersionWrite, course: Course): void {
    const { row } = write;
    this.#batch.add('reports', write);
    this.#batch.addEvent(
      newEvent(row.createdAt, 'report.create', { resource: 'report', id: row.id, version: 1 }),
    );
    if (course.state !== 'draft') this.#drafted.push({ row, course });
  }

  async commit(): Promise<void> {
    await this.#batch.commit();
    for (const { row: draft, course } of this.#drafted) {
      const row = applyCourse(draft, course);
      const action = course.state === 'published' ? 'report.publish' : 'report.submit';
      const { id, version } = row;
      const write = { id, expected: draft.version, row, rendered: renderReport(row) };
      this.#batch.add('reports', { ...write, origin: nationOrigin(action) });
      this.#batch.addEvent(newEvent(row.updatedAt, action, { resource: 'report', id, version }));
      if (course.state === 'published') this.#batch.add('feed', newEntry(row));
    }
    this.#drafted = [];
    await this.#batch.commit();
  }
}
