/**
 * The reports of the nation: what became of each, and its content. All of it follows from the seed
 * and the place of the organization.
 */
import type { ReportContent } from '../src/reports/content.ts';
import { defaultTitle } from '../src/reports/content.ts';
import { plantedFaults, sumRow } from './faults.ts';
import type { Values } from './figures.ts';
import { composeFigures, generateValues } from './figures.ts';
import { composeNarrative } from './prose.ts';
import { Random } from './random.ts';
import type { NationOrganization } from './tree.ts';

/** What became of a report. */
export interface Course {
  readonly state: 'published' | 'submitted' | 'draft' | 'none';
  /** When it was published, or written last. */
  readonly at: Date;
}

/** How often reports are published in time, published late, submitted, and drafted. */
const shares = { inTime: 0.88, late: 0.05, submitted: 0.02, draft: 0.02 } as const;

const dayMs = 24 * 60 * 60 * 1000;
/** Office hours in China begin at one o'clock of UTC. */
const officeOpens = 60 * 60 * 1000;
const officeMs = 9 * 60 * 60 * 1000;

/** Returns an instant of office hours between two days, counted from 1 January. */
function pickInstant(random: Random, year: number, from: number, to: number): Date {
  const day = Date.UTC(year, 0, 1) + random.whole(from, to) * dayMs;
  return new Date(day + officeOpens + Math.floor(random.next() * officeMs));
}

/** Whether an organization is to publish a report on a year. */
export function isExpected({ validFrom, validTo }: NationOrganization, year: number): boolean {
  const day = `${year}-12-31`;
  return (validFrom ?? '') <= day && (validTo ?? day) >= day;
}

/** Returns what becomes of a report. */
export function planCourse(organization: NationOrganization, year: number, seed: string): Course {
  const random = new Random(seed, organization.key, year, 'course');
  const isOwn = organization.reportsTo === 'own';
  // Departments publish in January, governments in February and March.
  const [from, due] = isOwn ? [3, 29] : [45, 88];
  if (!isExpected(organization, year)) return { state: 'none', at: new Date(Date.UTC(year + 1)) };
  const draw = random.next();
  const at = (first: number, last: number) => pickInstant(random, year + 1, first, last);
  const steps = [shares.inTime, shares.late, shares.submitted, shares.draft];
  const bounds = steps.map((_, index) => steps.slice(0, index + 1).reduce((a, b) => a + b, 0));
  if (draw < (bounds[0] ?? 0)) return { state: 'published', at: at(from, due) };
  if (draw < (bounds[1] ?? 0)) return { state: 'published', at: at(due + 3, due + 60) };
  if (draw < (bounds[2] ?? 0)) return { state: 'submitted', at: at(from, due) };
  if (draw < (bounds[3] ?? 0)) return { state: 'draft', at: at(from, due) };
  return { state: 'none', at: at(from, due) };
}

/** A generated report, and the fault that was planted into it. */
export interface NationReport {
  readonly content: ReportContent;
  readonly fault: { readonly name: string; readonly pointers: readonly string[] } | null;
}

/** How often a fault is planted. */
const faultShare = 0.03;

/**
 * Returns the report of an organization on a year.
 *
 * @param values the figures, where they are the sum of those below; null: its own
 */
export function generateReport(
  organization: NationOrganization,
  year: number,
  seed: string,
  summed: Values | null = null,
): NationReport {
  const values = new Map(summed ?? generateValues({ organization, year, seed }));
  const random = new Random(seed, organization.key, year, 'fault');
  const received = sumRow(values, '/applicationStatistics/newlyReceived');
  const report = {
    values,
    narrative: composeNarrative({ year, received }, seed, organization.key),
  };
  const planted = random.chance(faultShare) ? random.pick(plantedFaults) : null;
  const pointers = planted?.plant(report, random) ?? [];
  return {
    content: {
      title: defaultTitle(organization.name, year),
      figures: composeFigures(report.values),
      narrative: report.narrative,
    },
    fault: planted && { name: planted.name, pointers },
  };
}

/** Adds the values of a report to a sum, cell by cell; amounts of money have two decimals. */
export function addValues(sum: Values, values: Values): void {
  for (const [pointer, value] of values) {
    const before = sum.get(pointer);
    if (typeof value === 'number') sum.set(pointer, Number(before ?? 0) + value);
    else sum.set(pointer, (Number(before ?? 0) + Number(value)).toFixed(2));
  }
}
