/** The list of indicators as it is served: every definition with its formula, cells and editions. */
import { test } from 'tap';
import { indicatorPageSchema } from '../../../src/features/statistics/indicator-schemas.ts';
import { cellByName } from '../../../src/form/cells.ts';
import { editionById } from '../../../src/form/editions/index.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { indicators } from '../../../src/statistics/indicators.ts';
import { startApp } from '../../support/app.ts';
import { isProblem } from '../../support/problems.ts';

interface SignedName {
  readonly cell: string;
  readonly sign: number;
}

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly unit: string;
    readonly variants: readonly {
      readonly id: string;
      readonly formula: { readonly zh: string; readonly en: string };
      readonly numerator: readonly SignedName[];
      readonly denominator: readonly SignedName[] | null;
      readonly comparableIn: readonly string[];
    }[];
  }[];
  readonly next: null;
}

const url = '/v1/indicators';

/** Starts a service; returns how to find a definition in what it lists, as the public sees it. */
async function listedStage(t: Parameters<typeof startApp>[0]) {
  const { call } = await startApp(t);
  const { body } = await call('GET', url, { key: null });
  const listed = body as Listed;
  const find = (indicator: string, definition: string) =>
    listed.items.find(({ id }) => id === indicator)?.variants.find(({ id }) => id === definition);
  return { call, listed, find };
}

test('every indicator is listed with all its rival definitions', async (t) => {
  const { listed } = await listedStage(t);
  t.ok(compile(indicatorPageSchema)(listed), 'as the contract describes it');
  t.equal(listed.next, null);
  t.same(
    listed.items.map(({ id, unit, variants }) => [id, unit, variants.map((each) => each.id)]),
    indicators.map(({ id, unit, variants }) => [id, unit, variants.map((each) => each.id)]),
  );
});

test('a definition has its formula in the words of the form, its cells, and its editions', async (t) => {
  const { find } = await listedStage(t);
  t.match(find('granted', 'in-full-or-part'), {
    title: { zh: '予以公开和部分公开' },
    formula: {
      zh: '(“予以公开 总计” + “部分公开（区分处理的，只计这一情形，不计其他情形） 总计”) ÷ “本年度办理结果 总计 总计”',
      en: '("granted, total" + "partially granted (split treatment counts here only), total") ÷ "Outcomes of the year, total of outcomes, total"',
    },
    numerator: [
      { cell: 'granted.total', sign: 1 },
      { cell: 'partiallyGranted.total', sign: 1 },
    ],
    denominator: [{ cell: 'outcomesTotal.total', sign: 1 }],
    comparableIn: ['2019', '2021'],
  });
  const procedural = find('granted', 'without-procedural');
  t.match(procedural?.formula.zh, / − “重复申请 总计” /);
  t.match(procedural?.denominator, [
    { sign: 1 },
    { cell: 'administrativeInquiry.total', sign: -1 },
  ]);
  t.same(procedural?.comparableIn, ['2021'], 'the trial form has no rows for late corrections');
  t.match(find('normative-documents', 'issued-less-repealed'), {
    formula: { zh: '“行政规范性文件 本年制发件数” − “行政规范性文件 本年废止件数”' },
    denominator: null,
    comparableIn: ['2021'],
  });
});

test('an edition is comparable where it has every cell, and only there', async (t) => {
  const { listed } = await listedStage(t);
  for (const { id, variants } of listed.items) {
    for (const { id: definition, numerator, denominator, comparableIn } of variants) {
      const cells = [...numerator, ...(denominator ?? [])].map(({ cell }) => cell);
      for (const edition of ['2019', '2021']) {
        const hasAll = cells.every((cell) => cellByName(editionById(edition), cell) !== undefined);
        t.equal(comparableIn.includes(edition), hasAll, `${id} ${definition} ${edition}`);
      }
    }
  }
});

test('the list is public, and caches may keep it', async (t) => {
  const { call } = await listedStage(t);
  const { status, headers } = await call('GET', url, { key: null });
  t.equal(status, 200);
  t.match(headers, { 'cache-control': 'public, max-age=3600', etag: /^"1-[\da-f]{8}"$/ });
  t.match(headers.vary, /Accept/, 'a table is another answer');
  const known = { 'if-none-match': String(headers.etag) };
  t.match(await call('GET', url, { key: null, headers: known }), { status: 304, text: '' });
});

test('as a table the list has a line for each definition, in one language', async (t) => {
  const { call, listed } = await listedStage(t);
  const table = await call('GET', url, { key: null, headers: { accept: 'text/csv' } });
  t.match(table.headers['content-type'], /^text\/csv/);
  t.match(table.headers['content-disposition'], /filename="indicators\.csv"/);
  const lines = table.text.trimEnd().split('\r\n');
  t.equal(lines[0], '\ufeff指标,口径,公式,单位,说明,出处,可比的格式版本,指标标识,口径标识');
  t.equal(lines.length - 1, listed.items.flatMap(({ variants }) => variants).length);
  t.match(lines[1], /^予以公开率,予以公开,“予以公开 总计” ÷ .*,2019 2021,granted,in-full$/);
  const english = await call('GET', `${url}?format=csv`, { headers: { 'accept-language': 'en' } });
  t.match(english.text, /Share granted,granted in full,"""granted, total"" ÷ /);
  t.notMatch(english.text, /\p{Script=Han}/u);
});

test('what the list has no filter for is refused', async (t) => {
  const { call } = await listedStage(t);
  for (const query of ['?year=2023', '?format=xlsx']) {
    isProblem(t, await call('GET', url + query), { status: 400, code: 'request-invalid' }, query);
  }
});
