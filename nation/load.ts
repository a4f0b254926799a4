/** Puts the nation into a store: the register, then its reports in the order of their days. */
import { createHash } from 'node:crypto';
import type { AuditAction } from '../src/policy/events.ts';
import { renderReport } from '../src/reports/answers.ts';
import { emptyRuleContext, type RuleContext } from '../src/reports/rule-context.ts';
import { planDraft, type VersionWrite } from '../src/reports/versions.ts';
import type { FeedEntry } from '../src/store/feed.ts';
import type { AuditEvent, AuditedResource } from '../src/store/log.ts';
import type { Organization } from '../src/store/organization.ts';
import type { Change, Store } from '../src/store/port.ts';
import type { Report, VersionOrigin } from '../src/store/report.ts';
import { inlineWork } from '../src/work/work.ts';
import type { Values } from './figures.ts';
import { generateValues, nationEdition } from './figures.ts';
import { addValues, type Course, generateReport, planCourse } from './reports.ts';
import type { NationOrganization } from './tree.ts';
import { listNation } from './tree.ts';

/** Which nation, and which years. */
export interface NationOptions {
  readonly organizations: number;
  readonly years: readonly number[];
  readonly seed: string;
}

/** A planted fault, as a line of the key file. */
export interface FaultKey {
  readonly reportId: string;
  readonly organizationId: string;
  readonly organization: string;
  readonly year: number;
  readonly fault: string;
  readonly pointers: readonly string[];
}

/** What was put into the store. */
export interface NationCounts {
  readonly organizations: number;
  readonly reports: number;
  readonly published: number;
  readonly faults: number;
}

/** Called for each planted fault, and with the progress. */
export interface NationListener {
  onFault(fault: FaultKey): void;
  onProgress?(year: number, done: number, of: number): void;
}

/** Rows that are written in one commit. */
const batchLength = 500;

/** How long before it is submitted or published a report is drafted. */
const draftedMs = 60_000;

const registered = new Date('2020-12-01T01:00:00.000Z');

/** Returns an id of version 7: the instant, then bits that follow from the names. */
function newNationId(at: Date, ...names: readonly (string | number)[]): string {
  const bits = createHash('sha256').update(names.join(' ')).digest('hex');
  const time = at.getTime().toString(16).padStart(12, '0');
  const variant = (8 + (Number.parseInt(bits.charAt(3), 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${bits.slice(0, 3)}`,
    `${variant}${bits.slice(4, 7)}`,
    bits.slice(7, 19),
  ].join('-');
}

const actor = { actorKind: 'service', actorId: null, actorLabel: 'generate:nation' } as const;

function newEvent(
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

function originOf(action: AuditAction): VersionOrigin {
  return { ...actor, action, reason: null, comments: [] };
}

/** Collects a change, and commits it when it is long enough. */
class Batch {
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

/** An organization of the nation, with the id that it has in the store. */
interface Registered extends NationOrganization {
  readonly id: string;
}

function rowOf(organization: Registered, parentId: string | null): Organization {
  const { id, name, level, kind, reportsTo, verticallyLed, validFrom, validTo } = organization;
  const at = registered.toISOString();
  return {
    ...{ id, name, aliases: [], code: null, divisionCode: null, level, kind, parentId },
    ...{ reportsTo, verticallyLed, powers: null, validFrom, validTo },
    ...{ version: 1, createdAt: at, updatedAt: at },
  };
}

async function registerNation(
  store: Store,
  { organizations, seed }: NationOptions,
): Promise<readonly Registered[]> {
  const ids = new Map<string, string>();
  const all: Registered[] = [];
  const batch = new Batch(store);
  for (const organization of listNation(organizations, seed)) {
    const { key, parent } = organization;
    const id = newNationId(new Date(registered.getTime() + all.length), seed, key);
    ids.set(key, id);
    const one = { ...organization, id };
    all.push(one);
    const row = rowOf(one, parent === null ? null : (ids.get(parent) ?? null));
    batch.add('organizations', { id, expected: null, row });
    batch.addEvent(
      newEvent(row.createdAt, 'organization.create', { resource: 'organization', id, version: 1 }),
    );
    if (batch.length >= batchLength) await batch.commit();
  }
  await batch.commit();
  return all;
}

/** A report to make. */
interface Planned {
  readonly organization: Registered;
  readonly course: Course;
}

/** Returns the sums of governments over the published reports of their areas, by key. */
function sumAreas(planned: readonly Planned[], year: number, seed: string): Map<string, Values> {
  const sums = new Map<string, Values>();
  for (const { organization, course } of planned) {
    if (organization.reportsTo !== 'own' || course.state !== 'published') continue;
    const values = generateValues({ organization, year, seed });
    const steps = organization.key.split('.');
    for (let length = 2; length < steps.length; length += 1) {
      const key = steps.slice(0, length).join('.');
      const sum = sums.get(key) ?? new Map();
      addValues(sum, values);
      sums.set(key, sum);
    }
  }
  return sums;
}

/** Returns what the rules look at beyond a report: its organization, and its report before. */
function contextOf(organization: Registered, before: Report | undefined): RuleContext {
  const { name, level, kind } = organization;
  const facts = { name, level, kind, code: null, divisionCode: null, powers: null };
  const previous = before && {
    ...{ year: before.year, edition: nationEdition, organization: facts },
    ...{ figures: before.figures, narrative: before.narrative },
  };
  return { ...emptyRuleContext, organization: facts, previous: previous ?? null };
}

/** Returns the next version of a report, submitted or published. */
function lead(row: Report, { state, at }: Course): Report {
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
class ReportBatch {
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
      const row = lead(draft, course);
      const action = course.state === 'published' ? 'report.publish' : 'report.submit';
      const { id, version } = row;
      const write = { id, expected: draft.version, row, rendered: renderReport(row) };
      this.#batch.add('reports', { ...write, origin: originOf(action) });
      this.#batch.addEvent(newEvent(row.updatedAt, action, { resource: 'report', id, version }));
      if (course.state === 'published') this.#batch.add('feed', newEntry(row));
    }
    this.#drafted = [];
    await this.#batch.commit();
  }
}

/** What the reports of a year are made from. */
interface YearOptions {
  readonly all: readonly Registered[];
  readonly year: number;
  readonly seed: string;
  /** The published reports of the year before, by the key of the organization. */
  readonly before: ReadonlyMap<string, Report>;
}

/** Writes the reports of a year; returns those that were published. */
async function loadYear(
  store: Store,
  { all, year, seed, before }: YearOptions,
  listener: NationListener,
): Promise<{ readonly published: Map<string, Report>; readonly made: number }> {
  const planned = all
    .map((organization) => ({ organization, course: planCourse(organization, year, seed) }))
    .filter(({ course }) => course.state !== 'none')
    .sort((a, b) => a.course.at.getTime() - b.course.at.getTime());
  const sums = sumAreas(planned, year, seed);
  const batch = new ReportBatch(store);
  const published = new Map<string, Report>();
  for (const [at, { organization, course }] of planned.entries()) {
    const { key, name, reportsTo: kind, id: organizationId } = organization;
    const summed = kind === 'own' ? null : (sums.get(key) ?? new Map());
    const { content, fault } = generateReport(organization, year, seed, summed);
    const created = new Date(course.at.getTime() - draftedMs);
    const id = newNationId(created, seed, key, year);
    const write = await planDraft(
      { id, organizationId, year, kind, edition: nationEdition, carriedIn: null },
      content,
      {
        ...{ now: created.toISOString(), origin: originOf('report.create'), work: inlineWork },
        ruleContext: contextOf(organization, before.get(key)),
      },
    );
    batch.add(write, course);
    if (course.state === 'published') published.set(key, write.row);
    if (fault !== null) {
      const place = { reportId: id, organizationId, organization: name, year };
      listener.onFault({ ...place, fault: fault.name, pointers: fault.pointers });
    }
    if (batch.length < batchLength) continue;
    await batch.commit();
    listener.onProgress?.(year, at + 1, planned.length);
  }
  await batch.commit();
  return { published, made: planned.length };
}

/**
 * Puts the nation into an empty store. Findings are counted as when each report was saved, without
 * those of comparisons with other organizations.
 *
 * @throws RangeError for more organizations than the nation has
 */
export async function loadNation(
  store: Store,
  options: NationOptions,
  listener: NationListener,
): Promise<NationCounts> {
  const { years, seed } = options;
  const all = await registerNation(store, options);
  const counts = { organizations: all.length, reports: 0, published: 0, faults: 0 };
  const counting: NationListener = {
    ...listener,
    onFault(fault) {
      counts.faults += 1;
      listener.onFault(fault);
    },
  };
  let before: ReadonlyMap<string, Report> = new Map();
  for (const year of years) {
    const { published, made } = await loadYear(store, { all, year, seed, before }, counting);
    counts.reports += made;
    counts.published += published.size;
    before = published;
  }
  return counts;
}
