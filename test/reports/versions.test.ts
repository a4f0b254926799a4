/** Versions of a report: drafts, totals, patches, prose, years. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { cellByPointer, cellsOf, tableMembers } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, readCell, writeCell } from '../../src/form/figures.ts';
import { blankNarrative, mergeNarrative } from '../../src/form/narrative.ts';
import type { CellValue, EditionId, Figures } from '../../src/form/types.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import { composeReport, composeWritten, newViewer } from '../../src/reports/answers.ts';
import type { ReportContent } from '../../src/reports/content.ts';
import { defaultTitle, listChangedMembers } from '../../src/reports/content.ts';
import { listChangedCells, omitComputedTotals, patchTable } from '../../src/reports/figures.ts';
import { emptyRuleContext } from '../../src/reports/rule-context.ts';
import { reportSchema } from '../../src/reports/schemas.ts';
import { planDraft, planRemoval, planRevision } from '../../src/reports/versions.ts';
import { findLaterYear, requireEditionOfYear } from '../../src/reports/years.ts';
import { inlineWork } from '../../src/work/work.ts';

const now = '2024-02-15T04:00:00.000Z';
const organization = { id: 'o', name: '甲局', code: null, lineage: ['o'] };
const bound = { role: 'administrator', organizationId: null, actions: null } as const;
const actor = { kind: 'key', id: 'k', label: 'k', ...bound } as const;
const deadline = { dueDate: '2024-01-31', exemptUntil: null };
const origin = {
  actorKind: 'key',
  actorId: 'k',
  actorLabel: 'k',
  action: 'report.create',
  reason: null,
  comments: [],
} as const;
const making = { now, origin, ruleContext: emptyRuleContext, work: inlineWork };
const onlooker = newViewer(new Date(now), actor);
const row = '/applicationStatistics/newlyReceived';

function sent(edition: EditionId, values: Record<string, CellValue>): Figures {
  const form = editionById(edition);
  const figures: Figures = {
    proactiveDisclosure: {},
    applicationStatistics: {},
    reviewLitigation: {},
  };
  for (const [pointer, value] of Object.entries(values)) {
    const cell = cellByPointer(form, pointer);
    assert(cell, pointer);
    writeCell(figures, cell, value);
  }
  return figures;
}

function draft(edition: EditionId, figures: Figures, content: Partial<ReportContent> = {}) {
  const made = {
    id: '018f0000-0000-7000-8000-000000000001',
    organizationId: 'o',
    year: edition === '2019' ? 2020 : 2023,
    kind: 'own',
    edition: editionById(edition),
    carriedIn: null,
  } as const;
  return planDraft(made, { title: 't', narrative: blankNarrative, figures, ...content }, making);
}

function figureAt(figures: Figures, pointer: string, edition: EditionId = '2021') {
  const cell = cellByPointer(editionById(edition), pointer);
  assert(cell, pointer);
  return readCell(figures, cell);
}

test('a draft has its totals and its bytes, and fits its schema', async (t) => {
  const write = await draft('2021', sent('2021', { [`${row}/naturalPerson`]: 4 }));
  t.match(write, { expected: null, origin, row: { version: 1, status: 'draft' } });
  t.same(write.row.computed, [`${row}/total`]);
  t.equal(figureAt(write.row.figures, `${row}/total`), 4);
  t.equal(
    figureAt(write.row.figures, '/reviewLitigation/review/total'),
    null,
    'no zero is invented',
  );
  const composed = composeWritten('report', write, { organization, deadline }, onlooker);
  const answer = JSON.parse(composed.bytes.toString());
  t.match(answer, { organization: { id: 'o', name: '甲局', code: null }, overdue: true });
  t.same(
    compile(reportSchema)({
      ...answer,
      organizationId: write.id,
      organization: { ...answer.organization, id: write.id },
    }),
    [],
  );
  for (const member of tableMembers) {
    t.same(JSON.parse(write.rendered[member].toString()), answer[member]);
  }
  t.equal(planRemoval(write.row).expected, 1);
});

test('overdue begins when the day is over in China', async (t) => {
  const { row: made, rendered } = await draft('2021', sent('2021', {}));
  const overdueAt = (instant: string) => {
    const current = { ...made, digest: '00000000', deadline, organization };
    const to = newViewer(new Date(instant), null);
    const { overdue, allowedActions } = JSON.parse(
      composeReport(rendered.report, current, to).bytes.toString(),
    );
    t.same(allowedActions, []);
    return overdue;
  };
  t.equal(overdueAt('2024-01-31T15:59:59.999Z'), false);
  t.equal(overdueAt('2024-01-31T16:00:00.000Z'), true);
});

test('a total too large to be exact stays blank', async (t) => {
  const max = Number.MAX_SAFE_INTEGER;
  const { row: report } = await draft(
    '2021',
    sent('2021', {
      [`${row}/naturalPerson`]: max,
      [`${row}/commercialEnterprise`]: 1,
      '/applicationStatistics/carriedOver/naturalPerson': max,
    }),
  );
  t.equal(figureAt(report.figures, `${row}/total`), null);
  t.same(report.computed, ['/applicationStatistics/carriedOver/total']);
});

test('totals that were sent are declared', async (t) => {
  const edition = editionById('2021');
  const { row: report } = await draft(
    '2021',
    sent('2021', {
      [`${row}/naturalPerson`]: 4,
      '/reviewLitigation/review/upheld': 1,
      '/reviewLitigation/review/total': 2,
      '/reviewLitigation/litigation/direct/upheld': 1,
      '/reviewLitigation/litigation/direct/total': null,
    }),
  );
  const declared = omitComputedTotals(edition, report);
  t.equal(figureAt(declared, `${row}/total`), undefined, 'computed');
  t.equal(figureAt(declared, '/reviewLitigation/review/total'), 2, 'sent');
  t.equal(figureAt(declared, '/reviewLitigation/litigation/direct/total'), null, 'sent blank');
  t.equal(figureAt(declared, '/reviewLitigation/litigation/afterReview/total'), undefined, 'empty');
  t.equal(figureAt(report.figures, `${row}/total`), 4, 'the report is not touched');

  const again = await planRevision(report, { ...report, figures: declared }, making);
  t.same(again.row.figures, report.figures, 'to complete what is declared changes nothing');
  t.same(again.row.computed, report.computed);
  t.match(again, { expected: 1, row: { version: 2, createdAt: now } });
  t.same(listChangedMembers(editionById('2021'), report, again.row), []);
});

test('a patch changes the cells that it names', (t) => {
  const edition = editionById('2019');
  const figures = sent('2019', {
    '/proactiveDisclosure/centralProcurement/projects': 3,
    '/proactiveDisclosure/centralProcurement/amount': '160.5964',
    '/proactiveDisclosure/regulations/made': 1,
  });
  const before = structuredClone(figures);
  const table = patchTable(edition, figures, 'proactiveDisclosure', {
    centralProcurement: { projects: null, unit: '万元' },
    regulations: null,
    administrativeFees: { change: -2 },
  });
  t.match(table, {
    centralProcurement: { projects: null, amount: '160.5964', unit: '万元' },
    regulations: { made: null, newlyDisclosed: null, totalDisclosed: null },
    administrativeFees: { change: -2 },
  });
  t.same(figures, before, 'the report is not touched');
  const blank = blankFigures(edition).proactiveDisclosure;
  t.same(patchTable(edition, figures, 'proactiveDisclosure', null), blank);
  t.same(listChangedCells(edition, figures, { ...figures, proactiveDisclosure: table }), [
    '/proactiveDisclosure/regulations/made',
    '/proactiveDisclosure/regulations/newlyDisclosed',
    '/proactiveDisclosure/regulations/totalDisclosed',
    '/proactiveDisclosure/administrativeFees/change',
    '/proactiveDisclosure/centralProcurement/projects',
    '/proactiveDisclosure/centralProcurement/unit',
  ]);
  t.end();
});

test('a patch of the narrative merges its members', async (t) => {
  const fee = { notices: 1, amountCharged: '270', amountReceived: null };
  const full = mergeNarrative(blankNarrative, { overview: '一', informationProcessingFee: fee });
  t.match(full, { preamble: null, overview: '一', informationProcessingFee: fee });
  const patched = mergeNarrative(full, {
    overview: null,
    informationProcessingFee: { notices: 2 },
  });
  t.match(patched, { overview: null, informationProcessingFee: { ...fee, notices: 2 } });
  const cleared = mergeNarrative(full, { informationProcessingFee: null });
  t.same(cleared.informationProcessingFee, blankNarrative.informationProcessingFee);
  t.equal(defaultTitle('甲局', 2023), '甲局2023年政府信息公开工作年度报告');
  const a = (await draft('2021', sent('2021', {}), { narrative: full })).row;
  const b = (await draft('2021', sent('2021', {}), { narrative: patched, title: 'u' })).row;
  t.same(listChangedMembers(editionById('2021'), a, b), [
    '/title',
    '/narrative/overview',
    '/narrative/informationProcessingFee/notices',
  ]);
});

test('a year has one edition', (t) => {
  t.equal(requireEditionOfYear(2019).id, '2019');
  t.equal(requireEditionOfYear(2020).id, '2019');
  t.equal(requireEditionOfYear(2021).id, '2021');
  t.equal(requireEditionOfYear('2019').id, '2021', 'no year: the newest');
  t.throws(() => requireEditionOfYear(2018), { code: 'year-unsupported' });
  // In China the new year begins eight hours earlier than in UTC.
  t.equal(findLaterYear(2024, new Date('2023-12-31T15:59:59Z')).length, 1);
  t.same(findLaterYear(2024, new Date('2023-12-31T16:00:00Z')), []);
  t.end();
});

test('a patch of any cells changes those cells and the totals over them, and no other', async (t) => {
  const edition = editionById('2021');
  const leaves = cellsOf(edition).filter(({ total, kind }) => !total && kind === 'count');
  const values = fc.dictionary(
    fc.constantFrom(...leaves.map(({ pointer }) => pointer)),
    fc.option(fc.nat(1000), { nil: null }),
    { maxKeys: 12, noNullPrototype: true },
  );
  await fc.assert(
    fc.asyncProperty(values, values, async (first, second) => {
      const { row: before } = await draft('2021', sent('2021', first));
      const figures = omitComputedTotals(edition, before);
      const patch = sent('2021', second);
      for (const member of tableMembers) {
        figures[member] = patchTable(edition, figures, member, patch[member]);
      }
      const { row: after } = await planRevision(before, { ...before, figures }, making);
      const { row: direct } = await draft('2021', sent('2021', { ...first, ...second }));
      assert.deepEqual(after.figures, direct.figures);
      assert.deepEqual(after.computed, direct.computed);
    }),
    { numRuns: 100 },
  );
  t.pass();
});
