/** Histories of a register and its publications, and what sums must be at each moment of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellsOf } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, readSummable, writeCell } from '../../src/form/figures.ts';
import type {
  OrganizationKind,
  OrganizationLevel,
  ReportKind,
} from '../../src/form/organization.ts';
import { sumsOf } from '../../src/form/totals.ts';
import type { EditionId, Figures } from '../../src/form/types.ts';
import type { Organization } from '../../src/store/organization.ts';
import type { Change, Store } from '../../src/store/port.ts';
import type { Report } from '../../src/store/report.ts';
import type { GroupSum, SumGrouping, SumScope } from '../../src/store/sums.ts';
import { anEvent, anOrganization, aReport, later, put, reportWrite } from '../support/rows.ts';

const levels = ['prefecture', 'county', 'township'] as const;
const kinds = ['government', 'department', 'zone'] as const;
const sumYears = [2020, 2022, 2023, 2023] as const;
const validity = [null, '2022-12-30', '2022-12-31', '2023-06-30'] as const;

const publications = fc.record({
  type: fc.constant('publish'),
  of: fc.nat(),
  year: fc.constantFrom(...sumYears),
  kind: fc.constantFrom<ReportKind>('own', 'own', 'consolidated'),
  cells: fc.array(fc.tuple(fc.nat(), fc.option(fc.nat({ max: 99 }), { freq: 3 })), {
    maxLength: 6,
  }),
});

type PublishStep = typeof publications extends fc.Arbitrary<infer Step> ? Step : never;

/** A step of a history. Numbers pick among what there is at that time. */
const steps = fc.oneof(
  fc.record({ type: fc.constant('register'), of: fc.nat(), below: fc.nat() }),
  fc.record({ type: fc.constant('move'), of: fc.nat(), below: fc.nat() }),
  fc.record({
    type: fc.constant('change'),
    of: fc.nat(),
    level: fc.constantFrom<OrganizationLevel>(...levels),
    kind: fc.constantFrom<OrganizationKind>(...kinds),
    verticallyLed: fc.boolean(),
    isConsolidated: fc.boolean(),
  }),
  fc.record({ type: fc.constant('close'), of: fc.nat(), day: fc.constantFrom(...validity) }),
  fc.record({ type: fc.constant('merge'), of: fc.nat(), below: fc.nat() }),
  { arbitrary: publications, weight: 4 },
);

type HistoryStep = typeof steps extends fc.Arbitrary<infer Step> ? Step : never;

export const sumHistories = fc.array(steps, { minLength: 4, maxLength: 14 });

/** Figures that are 0 but in some cells; totals are left as they are, because no sum reads them. */
function figuresOf(edition: EditionId, cells: readonly (readonly [number, number | null])[]) {
  const form = editionById(edition);
  const figures = blankFigures(form);
  const all = cellsOf(form);
  for (const cell of all) writeCell(figures, cell, cell.kind === 'money' ? '0' : 0);
  for (const [at, value] of cells) {
    const cell = all[at % all.length];
    if (cell === undefined) continue;
    const money = value === null ? null : `${value}.5`;
    writeCell(figures, cell, cell.kind === 'money' ? money : value);
  }
  return figures;
}

/** A register with its publications, and the store in which the same is done. */
export class SumHistory {
  readonly #store: Store;
  readonly #prefix: string;
  readonly organizations: Organization[] = [];
  readonly published = new Map<string, Report>();
  #reports = 0;
  /** The instant of the newest commit. */
  at: string;
  #clock: number;

  constructor(store: Store, prefix: string, clock: number) {
    this.#store = store;
    this.#prefix = prefix;
    this.#clock = clock;
    this.at = later(clock);
  }

  get clock(): number {
    return this.#clock;
  }

  get root(): string {
    return `${this.#prefix}0`;
  }

  async #commit(parts: Omit<Change, 'events'>): Promise<void> {
    await this.#store.commit({ ...parts, events: [anEvent({ at: this.at })] });
  }

  #tick(): string {
    this.#clock += 1;
    this.at = later(this.#clock);
    return this.at;
  }

  #pick(at: number): Organization {
    return this.organizations[at % this.organizations.length] as Organization;
  }

  lineageOf({ id, parentId }: Organization): readonly string[] {
    const above = this.organizations.find((each) => each.id === parentId);
    return above === undefined ? [id] : [...this.lineageOf(above), id];
  }

  /** Replaces rows of the register in one commit. */
  async #update(rows: readonly Organization[]): Promise<void> {
    const updatedAt = this.#tick();
    const next = rows.map((row) => ({ ...row, updatedAt, version: row.version + 1 }));
    for (const row of next) {
      const at = this.organizations.findIndex(({ id }) => id === row.id);
      this.organizations[at] = row;
    }
    await this.#commit({ organizations: next.map(put) });
  }

  async register(below: number): Promise<void> {
    const at = this.#tick();
    const parent = this.organizations.length === 0 ? null : this.#pick(below).id;
    const number = this.organizations.length;
    const row = anOrganization(`${this.#prefix}${number}`, {
      level: levels[number % 3] ?? 'county',
      kind: kinds[(number + 1) % 3] ?? 'zone',
      parentId: parent,
      createdAt: at,
      updatedAt: at,
    });
    this.organizations.push(row);
    await this.#commit({ organizations: [put(row)] });
  }

  async #move(of: Organization, below: Organization): Promise<void> {
    if (of.parentId === null || this.lineageOf(below).includes(of.id)) return;
    await this.#update([{ ...of, parentId: below.id }]);
  }

  /** Closes an organization, and puts what was below it below another. */
  async #merge(of: Organization, into: Organization): Promise<void> {
    if (of.parentId === null || this.lineageOf(into).includes(of.id)) return;
    const below = this.organizations.filter(({ parentId }) => parentId === of.id);
    const moved = below.map((row) => ({ ...row, parentId: into.id }));
    await this.#update([{ ...of, validTo: '2022-06-30' }, ...moved]);
  }

  async #publish({ of, year, kind, cells }: PublishStep): Promise<void> {
    const { id } = this.#pick(of);
    const address = `${id} ${year} ${kind}`;
    const before = this.published.get(address);
    const edition: EditionId = year < 2021 || of % 7 === 3 ? '2019' : '2021';
    this.#reports += 1;
    const at = this.#tick();
    const version = (before?.version ?? 0) + 1;
    const draft = aReport(before?.id ?? `${this.#prefix}r${this.#reports}`, id, {
      ...{ year, kind, version },
      edition: before?.edition ?? edition,
      figures: figuresOf(before?.edition ?? edition, cells),
      ...{ createdAt: before?.createdAt ?? at, updatedAt: at },
      firstPublishedAt: before?.firstPublishedAt ?? null,
    });
    await this.#commit({ reports: [reportWrite(draft)] });
    // What is worked on is in no sum of what is published.
    await this.check({ year, within: this.root }, null);
    const publishedAt = this.#tick();
    const row: Report = {
      ...{
        ...draft,
        status: 'published',
        version: version + 1,
        updatedAt: publishedAt,
        publishedAt,
      },
      firstPublishedAt: before?.firstPublishedAt ?? publishedAt,
    };
    await this.#commit({ reports: [reportWrite(row)] });
    this.published.set(address, row);
  }

  /** Does a step; one that is not possible does nothing. */
  async take(step: HistoryStep): Promise<void> {
    if (this.organizations.length === 0) await this.register(0);
    const of = this.#pick(step.of);
    switch (step.type) {
      case 'register':
        return this.register(step.below);
      case 'move':
        return this.#move(of, this.#pick(step.below));
      case 'merge':
        return this.#merge(of, this.#pick(step.below));
      case 'close':
        return this.#update([{ ...of, validTo: step.day }]);
      case 'change': {
        const { level, kind, verticallyLed, isConsolidated } = step;
        const reportsTo = isConsolidated ? 'consolidated' : 'own';
        return this.#update([{ ...of, level, kind, verticallyLed, reportsTo }]);
      }
      default:
        return this.#publish(step);
    }
  }

  /** Asserts that the sums of a scope are those of the history; returns them. */
  async check(
    scope: Pick<SumScope, 'year' | 'within'> & Partial<SumScope>,
    grouping: SumGrouping | null,
  ): Promise<readonly GroupSum[]> {
    const whole: SumScope = {
      ...{ verticallyLed: false, view: { face: 'published', asOf: null }, ...scope },
    };
    const found = await this.#store.sums.read(whole, grouping);
    assert.deepEqual(
      found.map(({ editions, name, ...counts }) => ({
        ...counts,
        editions: editions.map(({ edition, reports, values, blanks }) => {
          checkTotals(edition, values as number[]);
          return { edition, reports, leaves: leafSums(edition, values, blanks) };
        }),
      })),
      expectSums(this, whole, grouping),
    );
    return found;
  }
}

/** What the cells that are no totals have, without those that are 0. */
function leafSums<Value>(
  edition: EditionId,
  values: readonly Value[],
  blanks: readonly number[],
): Record<string, readonly [Value | undefined, number | undefined]> {
  return Object.fromEntries(
    cellsOf(editionById(edition))
      .filter(({ index, total }) => !total && (values[index] !== 0 || blanks[index] !== 0))
      .map(({ index, pointer }) => [pointer, [values[index], blanks[index]]]),
  );
}

function checkTotals(edition: EditionId, values: readonly number[]): void {
  for (const { total, parts } of sumsOf(editionById(edition))) {
    const sum = parts.reduce((all, part) => all + (values[part.index] ?? 0), 0);
    assert.equal(values[total.index], sum, total.pointer);
  }
}

function sumFigures(edition: EditionId, all: readonly Figures[]) {
  const cells = cellsOf(editionById(edition));
  const read = cells.map((cell) => all.map((figures) => readSummable(figures, cell)));
  const values = read.map((column) => column.reduce<number>((sum, each) => sum + (each ?? 0), 0));
  const blanks = read.map((column) => column.filter((each) => each === null).length);
  return { edition, reports: all.length, leaves: leafSums(edition, values, blanks) };
}

const isChosen = <Value>(values: readonly Value[] | undefined, value: Value) =>
  values === undefined || values.includes(value);

/** The sums of a scope, found one organization after the other. */
function expectSums(history: SumHistory, scope: SumScope, grouping: SumGrouping | null) {
  const { year, within, verticallyLed } = scope;
  const lastDay = `${year}-12-31`;
  const chosen = history.organizations.filter(
    (each) =>
      (within === undefined || history.lineageOf(each).includes(within)) &&
      isChosen(scope.level, each.level) &&
      isChosen(scope.organizationKind, each.kind) &&
      (each.verticallyLed === verticallyLed || !verticallyLed),
  );
  const groupOf = (each: Organization): string | null => {
    if (grouping === null) return null;
    if (grouping === 'level') return each.level;
    if (grouping === 'organizationKind') return each.kind;
    const lineage = history.lineageOf(each);
    return lineage[within === undefined ? 0 : lineage.indexOf(within) + 1] ?? each.id;
  };
  const order: readonly (string | null)[] = ['prefecture', 'county', 'township', ...kindOrder];
  const place = (group: string | null) =>
    grouping === 'child' && group === within ? ' ' : String(group);
  return [...Map.groupBy(chosen, groupOf)]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b) || (place(a) < place(b) ? -1 : 1))
    .map(([group, members]) => expectGroup(history, { group, members, lastDay, scope }))
    .filter(({ expected, included, excluded }) => expected + included + sumOf(excluded) > 0);
}

const kindOrder = ['government', 'department', 'zone'];
const sumOf = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

interface ExpectedGroup {
  readonly group: string | null;
  readonly members: readonly Organization[];
  readonly lastDay: string;
  readonly scope: SumScope;
}

function expectGroup(history: SumHistory, { group, members, lastDay, scope }: ExpectedGroup) {
  const local = members.filter((each) => each.verticallyLed === scope.verticallyLed);
  const existing = local.filter(({ validTo }) => validTo === null || validTo >= lastDay);
  const reportOf = ({ id }: Organization) => history.published.get(`${id} ${scope.year} own`);
  const reports = (list: readonly Organization[]) =>
    list.map(reportOf).filter((report) => report !== undefined);
  const expected = existing.filter(({ reportsTo }) => reportsTo === 'own');
  const included = reports(existing);
  const byEdition = Map.groupBy(included, ({ edition }) => edition);
  return {
    group,
    expected: expected.length,
    missing: expected.length - reports(expected).length,
    included: included.length,
    additional: reports(existing.filter(({ reportsTo }) => reportsTo !== 'own')).length,
    excluded: {
      'not-in-register': reports(local).length - included.length,
      vertical: reports(members).length - reports(local).length,
      status: 0,
    },
    editions: [...byEdition]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([edition, list]) =>
        sumFigures(
          edition,
          list.map(({ figures }) => figures),
        ),
      ),
  };
}
