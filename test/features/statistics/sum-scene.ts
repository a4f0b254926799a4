/** A register with reports of any state for the tests of sums, written as a commit each. */
import assert from 'node:assert/strict';
import type { Test } from 'tap';
import { v7 } from 'uuid';
import { cellByPointer, cellsOf } from '../../../src/form/cells.ts';
import { editionById } from '../../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../../src/form/figures.ts';
import type { CellValue } from '../../../src/form/types.ts';
import type { Organization } from '../../../src/store/organization.ts';
import type { Change } from '../../../src/store/port.ts';
import type { Report } from '../../../src/store/report.ts';
import type { TestApp } from '../../support/app.ts';
import { startApp } from '../../support/app.ts';
import { anEvent, anOrganization, aReport, put, reportWrite } from '../../support/rows.ts';

/** Values by pointer; cells that are not named are 0. */
export type Cells = Readonly<Record<string, CellValue>>;

export const received = '/applicationStatistics/newlyReceived/naturalPerson';
export const receivedTotal = '/applicationStatistics/newlyReceived/total';
export const fees = '/proactiveDisclosure/administrativeFees/amount';

export interface SumScene extends TestApp {
  /** The instant of the newest commit. */
  readonly now: () => Date;
  readonly county: string;
  readonly bureau: string;
  /** Registers an organization, below the county unless said. */
  register(name: string, members?: Partial<Organization>): Promise<Organization>;
  /** Changes an organization. */
  change(row: Organization, members: Partial<Organization>): Promise<Organization>;
  /** Writes a report, published unless said. */
  report(organizationId: string, cells?: Cells, members?: Partial<Report>): Promise<Report>;
  /** Writes the next version of a report. */
  revise(row: Report, cells: Cells, members?: Partial<Report>): Promise<Report>;
}

function figuresFrom(edition: string, cells: Cells) {
  const form = editionById(edition);
  const figures = blankFigures(form);
  for (const cell of cellsOf(form)) writeCell(figures, cell, cell.kind === 'money' ? '0' : 0);
  for (const [pointer, value] of Object.entries(cells)) {
    const cell = cellByPointer(form, pointer);
    assert(cell, pointer);
    writeCell(figures, cell, value);
  }
  return figures;
}

/** Starts a service with a county and a bureau, on 15 February 2024; each commit takes a second. */
export async function sumStage(t: Test): Promise<SumScene> {
  let now = Date.parse('2024-02-15T04:00:00.000Z');
  const service = await startApp(t, { clock: () => new Date(now) });
  const commit = async (parts: (at: string) => Omit<Change, 'events'>) => {
    now += 1000;
    const at = new Date(now).toISOString();
    await service.store.commit({ ...parts(at), events: [anEvent({ at })] });
  };
  const write = async (row: Organization) => {
    await commit((at) => ({ organizations: [put({ ...row, updatedAt: at })] }));
    return row;
  };
  const register = async (name: string, members: Partial<Organization> = {}) => {
    const at = new Date(now + 1000).toISOString();
    return write(anOrganization(v7(), { name, createdAt: at, ...members }));
  };
  const { id: county } = await register('甲县人民政府', { kind: 'government' });
  const { id: bureau } = await register('甲县水利局', { parentId: county });
  const writeReport = async (row: Report, cells: Cells) => {
    let written = row;
    await commit((at) => {
      const isPublished = row.status === 'published';
      written = {
        ...{ ...row, figures: figuresFrom(row.edition, cells), updatedAt: at },
        createdAt: row.version === 1 ? at : row.createdAt,
        publishedAt: isPublished ? at : row.publishedAt,
        firstPublishedAt: row.firstPublishedAt ?? (isPublished ? at : null),
      };
      return { reports: [reportWrite(written)] };
    });
    return written;
  };
  return {
    ...service,
    ...{ county, bureau, now: () => new Date(now) },
    register: (name, members = {}) => register(name, { parentId: county, ...members }),
    change: (row, members) => write({ ...row, ...members, version: row.version + 1 }),
    // A first version is never published: it is a draft before.
    async report(organizationId, cells = {}, members = {}) {
      const status = members.status ?? 'published';
      const draft = aReport(v7(), organizationId, { ...members, status: 'draft' });
      const written = await writeReport(draft, cells);
      if (status === 'draft') return written;
      return writeReport({ ...written, status, version: 2 }, cells);
    },
    revise: (row, cells, members = {}) =>
      writeReport({ ...row, ...members, version: row.version + 1 }, cells),
  };
}
