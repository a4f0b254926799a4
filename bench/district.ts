/** What the service is filled with before it is measured: bodies with one full report each. */

import { cellsOf } from '../src/form/cells.ts';
import { editionById } from '../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../src/form/figures.ts';
import type { Figures } from '../src/form/types.ts';
import type { Connection } from './client.ts';
import { headerOf, requestBytes } from './client.ts';

const year = 2023;
const edition = editionById('2021');
const sentence = '全年主动公开政府信息，依法办理公开申请，按期公布年度报告，接受社会监督。';

/** Figures in which a part of the cells is not zero, as in published reports. Totals left out. */
export function figuresOf(seed: number): Figures {
  const figures = blankFigures(edition);
  for (const member of Object.keys(figures) as (keyof Figures)[]) figures[member] = {};
  for (const cell of cellsOf(edition)) {
    if (cell.total) continue;
    const value = (seed * 31 + cell.index * 17) % 7;
    const count = value > 3 ? 0 : value * (seed % 100);
    writeCell(figures, cell, cell.kind === 'money' ? String(count) : count);
  }
  return figures;
}

export interface Filled {
  readonly id: string;
  readonly etag: string;
}

/** Registers bodies and files a report of each; answers the reports. */
export async function fill(
  connection: Connection,
  headers: Readonly<Record<string, string>>,
  count: number,
): Promise<readonly Filled[]> {
  const post = async (path: string, body: object) => {
    const bytes = Buffer.from(JSON.stringify(body));
    const answer = await connection.send(requestBytes('POST', path, headers, bytes));
    if (answer.status !== 201) throw new Error(`${answer.head}\n\n${answer.body}`);
    const { id } = JSON.parse(answer.body.toString()) as { id: string };
    return { id, etag: headerOf(answer, 'etag') };
  };
  const reports: Filled[] = [];
  for (let index = 0; index < count; index += 1) {
    const body = { name: `示例市第${index + 1}局`, level: 'prefecture', kind: 'department' };
    const { id: organizationId } = await post('/v1/organizations', body);
    reports.push(
      await post('/v1/reports', {
        organizationId,
        year,
        kind: 'own',
        narrative: {
          preamble: sentence.repeat(2),
          overview: sentence.repeat(20),
          problemsAndImprovements: sentence.repeat(8),
          otherMatters: sentence.repeat(2),
        },
        ...figuresOf(index + 1),
      }),
    );
  }
  return reports;
}
