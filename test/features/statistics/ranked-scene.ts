/** Departments of a county that published outcomes, for the tests of rankings. */
import assert from 'node:assert/strict';
import type { Test } from 'tap';
import type { Report } from '../../../src/store/report.ts';
import { type Cells, sumStage } from './sum-scene.ts';

const place = '/applicationStatistics/outcomes';

/** Outcomes: so many granted in full, so many of information that is not held. */
export function outcomeCells(granted: number, notHeld: number): Cells {
  return {
    [`${place}/granted/naturalPerson`]: granted,
    [`${place}/unavailable/notHeld/naturalPerson`]: notHeld,
  };
}

/** 甲局 and 乙局 have equal shares; 丁局 has 2 cases, and 戊局 none. */
const published: Readonly<Record<string, readonly [number, number]>> = {
  甲局: [30, 20],
  乙局: [36, 24],
  丙局: [36, 4],
  丁局: [2, 0],
  戊局: [0, 0],
};

/** Starts a service with a county, five departments that published, and one that did not. */
export async function rankedStage(t: Test) {
  const scene = await sumStage(t);
  const reports = new Map<string, Report>();
  for (const [name, [granted, notHeld]] of Object.entries(published)) {
    const { id } = await scene.register(name);
    reports.set(name, await scene.report(id, outcomeCells(granted, notHeld)));
  }
  return {
    scene,
    /** Writes the next version of the report of a department, published unless said. */
    async revise(name: string, cells: Cells, status: Report['status'] = 'published') {
      const row = reports.get(name);
      assert(row, name);
      reports.set(name, await scene.revise(row, cells, { status }));
    },
  };
}
