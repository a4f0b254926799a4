/** Reports for tests: sound bodies of both editions, and a service with a few bodies in it. */
import assert from 'node:assert/strict';
import type { Test } from 'tap';
import { cellByPointer, cellsOf } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { writeCell } from '../../src/form/figures.ts';
import type { CellValue, EditionId, Figures } from '../../src/form/types.ts';
import type { TestApp } from './app.ts';
import { startApp } from './app.ts';

export type Json = Record<string, unknown>;

export const members = [
  'proactiveDisclosure',
  'applicationStatistics',
  'reviewLitigation',
] as const;

/** The day on which the tests take place: after 31 January, before 31 March. */
export const today = new Date('2024-02-15T04:00:00.000Z');

/**
 * The three tables of an edition with every cell that is no total filled: 0, unless said.
 *
 * @param values by pointer; a total that is named here is sent, every other one is left out
 */
export function tables(edition: EditionId, values: Record<string, CellValue> = {}): Figures {
  const form = editionById(edition);
  const figures: Figures = {
    proactiveDisclosure: {},
    applicationStatistics: {},
    reviewLitigation: {},
  };
  for (const cell of cellsOf(form)) {
    if (!cell.total) writeCell(figures, cell, cell.kind === 'money' ? '0' : 0);
  }
  for (const [pointer, value] of Object.entries(values)) {
    const cell = cellByPointer(form, pointer);
    assert(cell, pointer);
    writeCell(figures, cell, value);
  }
  return figures;
}

/** The value at a JSON Pointer of an answer. */
export function at(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Json | null)?.[key], body);
}

/** Prose with which a report is complete. */
export const prose = {
  preamble: '根据《中华人民共和国政府信息公开条例》编制本报告。',
  overview:
    '本年度，本机关主动公开政府信息，依法办理依申请公开，加强政府信息管理，推进政府信息公开平台建设，落实监督保障。',
  problemsAndImprovements: '公开的及时性有待提高，已建立月度检查制度加以改进。',
  otherMatters: '本年度未收取信息处理费。',
};

/** The overview with another word in it. */
export const otherOverview = `${prose.overview}全年工作平稳。`;

export interface Scene extends TestApp {
  /** A city, its bureau, and a city beside them. */
  readonly city: string;
  readonly bureau: string;
  readonly elsewhere: string;
  /** Makes a report of the bureau; answers it with its entity tag. */
  make(body?: Json): Promise<{ id: string; tag: string; url: string; body: Json }>;
}

/** Starts a service with a register of three bodies. */
export async function reportStage(t: Test, clock = () => today): Promise<Scene> {
  const service = await startApp(t, { clock });
  const register = async (body: Json): Promise<string> => {
    const answer = await service.call('POST', '/v1/organizations', { body });
    assert.equal(answer.status, 201, answer.text);
    return (answer.body as { id: string }).id;
  };
  const city = await register({ name: '甲市人民政府', level: 'prefecture', kind: 'government' });
  const bureau = await register({
    name: '甲市水利局',
    level: 'prefecture',
    kind: 'department',
    code: '11371199MB0000609Y',
    parentId: city,
  });
  const elsewhere = await register({
    name: '乙市人民政府',
    level: 'prefecture',
    kind: 'government',
  });
  return {
    ...service,
    city,
    bureau,
    elsewhere,
    async make(body = {}) {
      const answer = await service.call('POST', '/v1/reports', {
        body: { organizationId: bureau, year: 2023, kind: 'own', ...body },
      });
      assert.equal(answer.status, 201, answer.text);
      const made = answer.body as Json & { id: string };
      const tag = answer.headers.etag ?? '';
      return { id: made.id, tag, url: `/v1/reports/${made.id}`, body: made };
    },
  };
}
