/**
 * The figures of an organization and a year: as in real reports, most cells are 0, most departments
 * get no application, and what one year carries forward is what the next one carries over.
 */
import { cellByPointer, cellsOf } from '../src/form/cells.ts';
import { editionById } from '../src/form/editions/index.ts';
import { writeCell } from '../src/form/figures.ts';
import type { OrganizationLevel } from '../src/form/organization.ts';
import type { Cell, CellValue, Figures } from '../src/form/types.ts';
import { Random } from './random.ts';
import type { NationOrganization } from './tree.ts';

/** The edition of every generated year. */
export const nationEdition = editionById('2021');

/** The first year that can be generated: the first of the edition. */
export const firstNationYear = 2021;

/** Whose figures, and of which year. */
export interface FiguresOf {
  readonly organization: Pick<NationOrganization, 'key' | 'level' | 'kind'>;
  readonly year: number;
  readonly seed: string;
}

/** The values of cells that are not 0, by pointer. */
export type Values = Map<string, CellValue>;

/** Kinds of applicants, with their share of the applications. */
export const applicants: readonly (readonly [column: string, share: number])[] = [
  ['naturalPerson', 0.86],
  ['commercialEnterprise', 0.07],
  ['researchInstitution', 0.01],
  ['publicWelfareOrganization', 0.02],
  ['legalServiceOrganization', 0.03],
  ['otherOrganization', 0.01],
];

/** How often an organization of a level gets no applications at all, and how many the others get. */
const applicationsOf: Readonly<
  Record<OrganizationLevel, { readonly quiet: number; readonly mean: number }>
> = {
  national: { quiet: 0, mean: 900 },
  province: { quiet: 0.1, mean: 120 },
  prefecture: { quiet: 0.35, mean: 40 },
  county: { quiet: 0.6, mean: 14 },
  township: { quiet: 0.75, mean: 4 },
};

/** Returns whether an organization gets no applications in any year. */
function isQuiet({ key, level }: FiguresOf['organization'], seed: string): boolean {
  return new Random(seed, key, 'quiet').chance(applicationsOf[level].quiet);
}

/** Outcomes, by the end of their pointer, with their weights; all others are rare. */
const outcomeWeights: Readonly<Record<string, number>> = {
  granted: 45,
  partiallyGranted: 8,
  'unavailable/notHeld': 25,
  'denied/thirdPartyRights': 2,
  'denied/administrativeInquiry': 3,
  'denied/internalAffairs': 2,
  'notProcessed/repeated': 3,
  'otherOutcomes/correctionOverdue': 3,
  'otherOutcomes/other': 4,
};
const rareWeight = 0.4;

const statistics = cellsOf(nationEdition).filter(({ table }) => table === 'applicationStatistics');

/** The rows of outcomes without sums, by pointer. */
const outcomeRows: readonly string[] = [
  ...new Set(
    statistics
      .filter(({ path, total }) => path[1] === 'outcomes' && !total)
      .map(({ path }) => `/${path.slice(0, -1).join('/')}`),
  ),
].filter((row) => !row.endsWith('/total'));

const weights = outcomeRows.map(
  (row) => outcomeWeights[row.replace('/applicationStatistics/outcomes/', '')] ?? rareWeight,
);
const weightSum = weights.reduce((sum, weight) => sum + weight, 0);

/** Returns an outcome, by its weight. */
function pickOutcome(random: Random): string {
  let left = random.next() * weightSum;
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return outcomeRows[at] ?? '/applicationStatistics/outcomes/granted';
}

interface Applications {
  readonly received: number;
  readonly forward: number;
}

/** Returns the applications of a kind of applicant: received, and carried forward of them. */
function applicationsFrom({ organization, year, seed }: FiguresOf, column: string, share: number) {
  const { key, level } = organization;
  const { mean } = applicationsOf[level];
  const random = new Random(seed, key, year, column);
  const received = isQuiet(organization, seed) ? 0 : random.skewed(mean * share + share);
  const forward = Math.floor(received * random.next() * 0.12);
  return { received, forward } satisfies Applications;
}

function addApplications(values: Values, of: FiguresOf): void {
  const random = new Random(of.seed, of.organization.key, of.year, 'outcomes');
  const add = (pointer: string, amount: number) => {
    if (amount > 0) values.set(pointer, Number(values.get(pointer) ?? 0) + amount);
  };
  for (const [column, share] of applicants) {
    const { received, forward } = applicationsFrom(of, column, share);
    const before = applicationsFrom({ ...of, year: of.year - 1 }, column, share);
    add(`/applicationStatistics/newlyReceived/${column}`, received);
    add(`/applicationStatistics/carriedOver/${column}`, before.forward);
    add(`/applicationStatistics/carriedForward/${column}`, forward);
    for (let left = received + before.forward - forward; left > 0; left -= 1) {
      add(`${pickOutcome(random)}/${column}`, 1);
    }
  }
}

function addReviews(values: Values, of: FiguresOf): void {
  // Reviews and suits are about applications.
  if (isQuiet(of.organization, of.seed)) return;
  const random = new Random(of.seed, of.organization.key, of.year, 'review');
  for (const procedure of ['review', 'litigation/direct', 'litigation/afterReview']) {
    for (const result of ['upheld', 'corrected', 'other', 'pending']) {
      const count = random.chance(0.1) ? 1 + random.skewed(1) : 0;
      if (count > 0) values.set(`/reviewLitigation/${procedure}/${result}`, count);
    }
  }
}

/** Adds documents of a kind: what is in force follows from the years before. */
function addDocuments(values: Values, of: FiguresOf, kind: string, mean: number): void {
  const { key } = of.organization;
  let inForce = new Random(of.seed, key, kind).skewed(mean * 4);
  for (let year = firstNationYear; year <= of.year; year += 1) {
    const random = new Random(of.seed, key, kind, year);
    const issued = random.skewed(mean);
    const repealed = Math.min(inForce, random.skewed(mean / 2));
    inForce += issued - repealed;
    if (year < of.year) continue;
    for (const [column, count] of Object.entries({ issued, repealed, inForce })) {
      if (count > 0) values.set(`/proactiveDisclosure/${kind}/${column}`, count);
    }
  }
}

function addDisclosure(values: Values, of: FiguresOf): void {
  const { kind, level, key } = of.organization;
  const isGovernment = kind === 'government';
  // Rules are made by governments of provinces and cities alone (Legislation Law, Article 93).
  if (isGovernment && (level === 'province' || level === 'prefecture')) {
    addDocuments(values, of, 'regulations', 2);
  }
  if (isGovernment || new Random(of.seed, key, 'documents').chance(0.2)) {
    addDocuments(values, of, 'normativeDocuments', 3);
  }
  const random = new Random(of.seed, key, of.year, 'decisions');
  const does = (field: string) => new Random(of.seed, key, field).chance(0.4);
  for (const [row, mean] of [
    ['administrativeLicenses', 600],
    ['administrativePenalties', 90],
    ['administrativeCompulsion', 12],
  ] as const) {
    const count = does(row) ? random.skewed(mean) : 0;
    if (count > 0) values.set(`/proactiveDisclosure/${row}/decisions`, count);
  }
  if (!does('fees')) return;
  const fen = random.skewed(40_000);
  if (fen > 0) values.set('/proactiveDisclosure/administrativeFees/amount', (fen / 100).toFixed(2));
}

/** Returns the values of the cells of a report that are neither 0 nor totals, by pointer. */
export function generateValues(of: FiguresOf): Values {
  const values: Values = new Map();
  addDisclosure(values, of);
  addApplications(values, of);
  addReviews(values, of);
  return values;
}

const isMoney = ({ kind }: Cell) => kind === 'money';

/**
 * Returns figures with these values; every other cell is 0. Totals are left out where no value is
 * given, so that they are computed.
 *
 * @throws TypeError for a pointer to no cell
 */
export function composeFigures(values: Values): Figures {
  const figures: Figures = {
    proactiveDisclosure: {},
    applicationStatistics: {},
    reviewLitigation: {},
  };
  for (const pointer of values.keys()) {
    if (cellByPointer(nationEdition, pointer) === undefined) throw new TypeError(`no ${pointer}`);
  }
  for (const cell of cellsOf(nationEdition)) {
    const value = values.get(cell.pointer);
    if (value === undefined && cell.total) continue;
    writeCell(figures, cell, value === undefined ? (isMoney(cell) ? '0' : 0) : value);
  }
  return figures;
}
