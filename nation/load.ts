/** Puts the nation into a store: the register, then its reports in the order of their days. */
import { createHash } from 'node:crypto';
import { emptyRuleContext, type RuleContext } from '../src/reports/rule-context.ts';
import { planDraft } from '../src/reports/versions.ts';
import type { Organization } from '../src/store/organization.ts';
import type { Store } from '../src/store/port.ts';
import type { Report } from '../src/store/report.ts';
import { inlineWork } from '../src/work/work.ts';
import { Batch, batchLength, nationOrigin, newEvent, ReportBatch } from './batches.ts';
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
        ...{ now: created.toISOString(), origin: nationOrigin('report.create'), work: inlineWork },
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
