/**
 * Faults that are planted into generated reports, as real ones have them; the key file says where
 * each is, so that what a checker finds can be compared with what there is.
 */
import type { Narrative } from '../src/form/narrative.ts';
import type { Values } from './figures.ts';
import { applicants } from './figures.ts';
import { sayReceived } from './prose.ts';
import type { Random } from './random.ts';

/** A report into which a fault is planted: its figures by pointer, and its prose. */
export interface Faulty {
  readonly values: Values;
  narrative: Narrative;
}

/** A kind of fault. */
export interface PlantedFault {
  readonly name: string;
  /** Plants the fault; returns the pointers of the cells or the prose that are wrong. */
  readonly plant: (report: Faulty, random: Random) => readonly string[];
}

const numberAt = (values: Values, pointer: string) => Number(values.get(pointer) ?? 0);

function addTo(values: Values, pointer: string, amount: number): string {
  values.set(pointer, numberAt(values, pointer) + amount);
  return pointer;
}

/** Returns the sum of a row over all kinds of applicants. */
export function sumRow(values: Values, row: string): number {
  return applicants
    .map(([column]) => numberAt(values, `${row}/${column}`))
    .reduce((sum, value) => sum + value, 0);
}

const received = '/applicationStatistics/newlyReceived';
const review = '/reviewLitigation/review';

/** The kinds of faults, of which a report has at most one. */
export const plantedFaults: readonly [PlantedFault, ...PlantedFault[]] = [
  {
    name: 'row-total',
    plant: ({ values }, random) => {
      const total = sumRow(values, received) + random.whole(1, 9);
      values.set(`${received}/total`, total);
      return [`${received}/total`];
    },
  },
  {
    name: 'balance',
    plant: ({ values }, random) => [
      addTo(values, '/applicationStatistics/carriedForward/naturalPerson', random.whole(1, 5)),
    ],
  },
  {
    name: 'total-zero-beside-parts',
    plant: ({ values }, random) => {
      addTo(values, `${review}/upheld`, random.whole(1, 4));
      values.set(`${review}/total`, 0);
      return [`${review}/total`];
    },
  },
  {
    name: 'prose-against-table',
    plant: (report, random) => {
      const said = sumRow(report.values, received);
      const overview = report.narrative.overview ?? '';
      const wrong = sayReceived(said + random.whole(3, 20));
      report.narrative = {
        ...report.narrative,
        overview: overview.replace(sayReceived(said), wrong),
      };
      return ['/narrative/overview'];
    },
  },
  {
    name: 'against-last-year',
    plant: ({ values }, random) => {
      const more = random.whole(1, 4);
      const granted = '/applicationStatistics/outcomes/granted/naturalPerson';
      addTo(values, granted, more);
      return [addTo(values, '/applicationStatistics/carriedOver/naturalPerson', more)];
    },
  },
  {
    name: 'blank-table',
    plant: ({ values }) => {
      const cells = ['upheld', 'corrected', 'other', 'pending'];
      const rows = [review, '/reviewLitigation/litigation/direct'];
      const pointers = [...rows, '/reviewLitigation/litigation/afterReview'].flatMap((row) =>
        [...cells, 'total'].map((cell) => `${row}/${cell}`),
      );
      for (const pointer of pointers) values.set(pointer, null);
      return ['/reviewLitigation', ...pointers];
    },
  },
];
