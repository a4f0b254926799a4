/** What a new year's report takes over from the published report of the year before. */
import assert from 'node:assert/strict';
import { test } from 'tap';
import { listCarriedCells } from '../../../src/form/carry-in.ts';
import { cellByCoordinates, cellsOf } from '../../../src/form/cells.ts';
import { editionById, editions } from '../../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../../src/form/figures.ts';
import type { CellValue, Figures } from '../../../src/form/types.ts';
import { completeTotals } from '../../../src/reports/content.ts';
import { omitComputedTotals } from '../../../src/reports/figures.ts';
import { figuresOf, findingsBeyond, inputOf } from '../../form/rule-inputs.ts';
import { type FilingScene, filingStage } from '../../support/filing-scene.ts';
import { at, type Json, tables } from '../../support/report-scene.ts';

const applications = '/applicationStatistics';
const over = `${applications}/carriedOver`;
const documents = '/proactiveDisclosure/normativeDocuments';

/** Last year: 12 received, 9 granted, 3 left open at its end; 7 documents in force. */
const lastYear: Record<string, CellValue> = {
  [`${applications}/newlyReceived/naturalPerson`]: 10,
  [`${applications}/newlyReceived/commercialEnterprise`]: 2,
  [`${applications}/outcomes/granted/naturalPerson`]: 8,
  [`${applications}/outcomes/granted/commercialEnterprise`]: 1,
  [`${applications}/carriedForward/naturalPerson`]: 2,
  [`${applications}/carriedForward/commercialEnterprise`]: 1,
  [`${documents}/issued`]: 1,
  [`${documents}/inForce`]: 7,
};

async function publishLastYear(scene: FilingScene, members: Json = {}) {
  const report = await scene.make(lastYear, { year: 2022, ...members });
  await scene.leadAll(report.url, ['submit', 'accept', 'publish']);
  return report;
}

async function newYear(scene: FilingScene, members: Json = {}, key = scene.keys.clerk) {
  const body = { organizationId: scene.bureau, year: 2023, kind: 'own', ...members };
  const answer = await scene.call('POST', '/v1/reports', { key, body });
  assert.equal(answer.status, 201, answer.text);
  return answer;
}

const findingRules = async (scene: FilingScene, id: unknown) => {
  const answer = await scene.call('GET', `/v1/reports/${id}/findings`);
  return (answer.body as { items: { rule: string }[] }).items.map(({ rule }) => rule);
};

test('all seven columns and the stock come with their source', async (t) => {
  const scene = await filingStage(t);
  const source = await publishLastYear(scene);
  const { body } = await newYear(scene);
  t.strictSame(at(body, over), {
    ...{ naturalPerson: 2, commercialEnterprise: 1, researchInstitution: 0 },
    ...{
      publicWelfareOrganization: 0,
      legalServiceOrganization: 0,
      otherOrganization: 0,
      total: 3,
    },
  });
  t.equal(at(body, `${documents}/inForce`), 7);
  t.equal(at(body, `${documents}/issued`), null, 'what is of this year is blank');
  t.equal(at(body, '/proactiveDisclosure/regulations/inForce'), 0);
  const carriedIn = at(body, '/carriedIn') as { pointers: string[] };
  t.match(carriedIn, { reportId: source.id, year: 2022, version: 4 });
  t.equal(carriedIn.pointers.length, 8);
  t.ok(carriedIn.pointers.includes(`${over}/otherOrganization`));
  t.ok((at(body, '/computed') as string[]).includes(`${over}/total`), 'the seventh is their sum');

  const read = await scene.call('GET', `/v1/reports/${at(body, '/id')}`);
  t.strictSame(at(read.body, '/carriedIn'), carriedIn, 'it is kept');
  const listed = await findingRules(scene, at(body, '/id'));
  t.notOk(listed.includes('X-01') || listed.includes('X-03'), 'what was taken over continues');
});

test('to change what was taken over is a finding, and its source stays', async (t) => {
  const scene = await filingStage(t);
  await publishLastYear(scene);
  const { body } = await newYear(scene);
  const url = `/v1/reports/${at(body, '/id')}`;
  const carriedOver = { naturalPerson: 1 };
  const changed = await scene.patch(
    url,
    {
      applicationStatistics: { carriedOver },
      proactiveDisclosure: { normativeDocuments: { issued: 0, repealed: 0, inForce: 9 } },
    },
    scene.keys.clerk,
  );
  t.equal(changed.status, 200, changed.text);
  t.strictSame(at(changed.body, '/carriedIn'), at(body, '/carriedIn'));
  const findings = await scene.call('GET', `${url}/findings`);
  const { items } = findings.body as { items: { rule: string; pointers: string[] }[] };
  const across = items.filter(({ rule }) => rule === 'X-01');
  t.strictSame(
    across.map(({ pointers }) => pointers),
    [[`${over}/naturalPerson`, `/previous${applications}/carriedForward/naturalPerson`]],
  );
  t.ok(items.some(({ rule }) => rule === 'X-03'));

  const refused = await scene.patch(url, { carriedIn: null }, scene.keys.clerk);
  t.equal(refused.status, 400);
  t.match(refused.text, '/carriedIn');
});

test('what the creator sends is kept, even if blank', async (t) => {
  const scene = await filingStage(t);
  await publishLastYear(scene);
  const sent = tables('2021', { [`${over}/naturalPerson`]: 5 });
  const { body } = await newYear(scene, { ...sent });
  t.equal(at(body, `${over}/naturalPerson`), 5);
  t.equal(at(body, `${over}/total`), 5);
  t.equal(at(body, `${documents}/inForce`), 0);
  t.equal(at(body, '/carriedIn'), null);
  const rules = await findingRules(scene, at(body, '/id'));
  t.ok(rules.includes('X-01'));
});

test('a table that is sent is left to the creator, what is left out comes', async (t) => {
  const scene = await filingStage(t);
  await publishLastYear(scene);
  const { applicationStatistics } = tables('2021');
  const { body } = await newYear(scene, { applicationStatistics });
  t.equal(at(body, `${over}/naturalPerson`), 0);
  t.equal(at(body, `${documents}/inForce`), 7);
  t.strictSame(at(body, '/carriedIn/pointers'), [
    '/proactiveDisclosure/regulations/inForce',
    `${documents}/inForce`,
  ]);
});

test('only published figures of the same organization and kind are taken over', async (t) => {
  const scene = await filingStage(t);
  const draft = await scene.make(lastYear, { year: 2022 });
  const first = await newYear(scene, {}, scene.adminKey);
  t.equal(at(first.body, '/carriedIn'), null, 'a draft is no source');
  await scene.call('DELETE', `/v1/reports/${at(first.body, '/id')}`, {
    headers: { 'if-match': first.headers.etag ?? '' },
  });
  await scene.leadAll(draft.url, ['submit', 'accept', 'publish']);
  const other = await newYear(scene, { kind: 'consolidated' }, scene.adminKey);
  t.equal(at(other.body, '/carriedIn'), null, 'another kind is no source');
  const rehearsed = await scene.call('POST', '/v1/reports?dryRun=true', {
    body: { organizationId: scene.bureau, year: 2023, kind: 'own' },
  });
  t.equal(at(rehearsed.body, `${over}/total`), 3, 'a rehearsal shows it');
});

test('the form says which cells give to which', (t) => {
  const [trial, revised] = [editionById('2019'), editionById('2021')];
  const of = (cells: ReturnType<typeof listCarriedCells>) =>
    cells.map(({ cell, value }) => `${cell.coordinates} = ${value}`);
  const open = { '3.4.C1': 2, '3.4.C2': 0, '3.4.C7': 2 } as const;
  const years = figuresOf('2021', { ...open, '2.1.1.C3': null, '2.1.2.C3': 7 });
  t.strictSame(of(listCarriedCells({ edition: revised, figures: years }, revised)), [
    ...['2.1.2.C3 = 7', '3.2.C1 = 2', '3.2.C2 = 0'],
  ]);
  const trials = figuresOf('2019', { ...open, '2.5.1.C1': 12, '2.5.1.C2': -2, '2.5.2.C1': 3 });
  t.strictSame(of(listCarriedCells({ edition: trial, figures: trials }, trial)), [
    ...['2.5.1.C1 = 10', '3.2.C1 = 2', '3.2.C2 = 0'],
  ]);
  t.strictSame(
    of(listCarriedCells({ edition: trial, figures: trials }, revised)),
    ['3.2.C1 = 2', '3.2.C2 = 0'],
    'the stock of another form does not compare',
  );
  for (const edition of editions) {
    t.strictSame(listCarriedCells({ edition, figures: blankFigures(edition) }, edition), []);
  }
  t.end();
});

test('what is taken over never breaks a rule across years', (t) => {
  for (const edition of editions) {
    const figures = blankFigures(edition);
    for (const cell of cellsOf(edition)) {
      if (cell.kind === 'money' || cell.total) continue;
      writeCell(figures, cell, cell.kind === 'change' ? 1 : cell.index);
    }
    const now = blankFigures(edition);
    for (const { cell, value } of listCarriedCells({ edition, figures }, edition)) {
      assert(cellByCoordinates(edition, cell.coordinates) === cell);
      writeCell(now, cell, value);
    }
    const input = inputOf({ edition: edition.id, cells: {}, previous: { cells: {} } });
    const [last, first] = [figures, now].map(
      (each) =>
        completeTotals(edition, omitComputedTotals(edition, { figures: each, computed: [] }))
          .figures,
    ) as [Figures, Figures];
    const previous = {
      year: input.year - 1,
      edition,
      figures: last,
      narrative: null,
      organization: null,
    };
    const across = ['X-01', 'X-02', 'X-03', 'X-04'];
    const found = findingsBeyond({ ...input, figures: first, previous }).filter(({ rule }) =>
      across.includes(rule),
    );
    t.strictSame(found, [], edition.id);
  }
  t.end();
});
