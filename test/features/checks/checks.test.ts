/** Checks over HTTP: figures in, findings out, nothing kept. */

import { test } from 'tap';
import { checkAnswer } from '../../../src/features/checks/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { contents } from '../../store/open-store.ts';
import { startApp } from '../../support/app.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { prose, reportStage, tables } from '../../support/report-scene.ts';

const answerCheck = compile(checkAnswer);
const review = '/reviewLitigation/review';

const ruleIdsIn = (body: unknown) =>
  (body as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);

test('sound figures have no findings; totals left out are computed', async (t) => {
  const { call } = await reportStage(t);
  for (const [edition, year] of [
    ['2021', 2023],
    ['2019', 2020],
  ] as const) {
    const body = { year, kind: 'own', narrative: prose, ...tables(edition) };
    const answer = await call('POST', '/v1/checks', { body });
    t.equal(answer.status, 200);
    t.same(answerCheck(answer.body), [], 'answers as documented');
    t.match(answer.body, { edition, counts: { errors: 0, warnings: 0, information: 0 } });
    t.same(ruleIdsIn(answer.body), []);
    const { computed } = answer.body as { computed: string[] };
    t.ok(computed.includes(`${review}/total`));
  }
});

test('a wrong total is found and not corrected', async (t) => {
  const { call } = await reportStage(t);
  const { reviewLitigation } = tables('2021', { [`${review}/upheld`]: 2, [`${review}/total`]: 3 });
  const answer = await call('POST', '/v1/checks', { body: { year: 2023, reviewLitigation } });
  t.same(answerCheck(answer.body), []);
  t.same(ruleIdsIn(answer.body), ['A-04'], 'tables that were not sent are not checked');
  const { findings, counts } = answer.body as { findings: Json[]; counts: Json };
  const [found = {}] = findings;
  t.match(found, { severity: 'error', left: 2, right: 3, difference: -1 });
  t.ok((found.pointers as string[]).includes(`${review}/total`));
  t.match(found.message, /[一-鿿]/);
  t.same(counts, { errors: 1, warnings: 0, information: 0 });

  const english = await call('POST', '/v1/checks', {
    body: { year: 2023, reviewLitigation },
    headers: { 'accept-language': 'en' },
  });
  const [finding] = (english.body as { findings: Json[] }).findings;
  t.equal(finding?.key, found.key, 'the key is the same in every language');
  t.not(finding?.message, found.message);
});

test('a check keeps nothing, for any caller', async (t) => {
  const { call, keyFor, bureau, file } = await reportStage(t);
  const key = await keyFor('reader', bureau);
  const before = contents(file);
  const answer = await call('POST', '/v1/checks', { key, body: { year: 2023, ...tables('2021') } });
  t.equal(answer.status, 200);
  const anonymous = await call('POST', '/v1/checks', { key: null, body: { year: 2023 } });
  isProblem(t, anonymous, { status: 401, code: 'credential-missing' }, 'without a key');
  t.same(contents(file), before);
});

test('a faulty body is refused with every fault', async (t) => {
  const { call } = await reportStage(t);
  const { reviewLitigation } = tables('2021');
  for (const [name, body, code, faults] of [
    ['no year', { reviewLitigation }, 'request-invalid', [['/year', 'missing-member']]],
    ['2018', { year: 2018 }, 'year-unsupported', [['/year', 'year-unsupported']]],
    ['unknown', { year: 2023, remarks: [] }, 'request-invalid', [['/remarks', 'unknown-member']]],
    [
      'the other edition',
      { year: 2020, ...tables('2021') },
      'request-invalid',
      [
        ['/proactiveDisclosure', 'wrong-edition'],
        ['/applicationStatistics', 'wrong-edition'],
      ],
    ],
    [
      'a cell of another type',
      { year: 2023, reviewLitigation: { ...reviewLitigation, review: { upheld: '1' } } },
      'request-invalid',
      [
        [`${review}/upheld`, 'wrong-type'],
        [`${review}/corrected`, 'missing-member'],
        [`${review}/other`, 'missing-member'],
        [`${review}/pending`, 'missing-member'],
      ],
    ],
  ] as const) {
    isProblem(t, await call('POST', '/v1/checks', { body }), { status: 400, code, faults }, name);
  }
});

test('the examples of the document work as they are', async (t) => {
  const { call } = await reportStage(t);
  const { body } = await call('GET', '/openapi.json', { key: null });
  const { paths } = body as {
    paths: Record<string, Record<string, { requestBody: { content: Record<string, Json> } }>>;
  };
  const exampleOf = (path: string, method: string, media = 'application/json') =>
    paths[path]?.[method]?.requestBody.content[media]?.example;

  const checked = await call('POST', '/v1/checks', { body: exampleOf('/checks', 'post') });
  t.match(checked, { status: 200, body: { edition: '2021', counts: { errors: 1 } } });
  const made = await call('POST', '/v1/reports', { body: exampleOf('/reports', 'post') });
  t.match(made, { status: 201, body: { findings: { errors: 0, warnings: 0 } } });
  let { etag = '' } = made.headers;
  const location = made.headers.location ?? '';
  const changes = Object.keys(paths).filter((path) => path.startsWith('/reports/{reportId}'));
  let count = 0;
  for (const path of changes) {
    for (const method of ['put', 'patch']) {
      const media = method === 'put' ? 'application/json' : 'application/merge-patch+json';
      const example = exampleOf(path, method, media);
      // A finding's key cannot be in an example.
      if (example === undefined || path.includes('{findingKey}')) continue;
      count += 1;
      const answer = await call(
        method.toUpperCase(),
        path.replace('/reports/{reportId}', location),
        {
          headers: { 'if-match': etag, 'content-type': media },
          body: example,
        },
      );
      t.equal(answer.status, 200, `${method} ${path}`);
      etag = answer.headers.etag ?? '';
    }
  }
  t.equal(count, 10);
});

test('a check needs no credential where the setting says so', async (t) => {
  const open = await startApp(t, { config: { publicChecks: true } });
  const body = { year: 2023, ...tables('2021') };
  t.equal((await open.call('POST', '/v1/checks', { key: null, body })).status, 200);
  const wrong = await open.call('POST', '/v1/checks', { key: 'nb_none', body });
  t.equal(wrong.status, 401, 'a credential that is sent must be good');
  t.equal((await open.call('GET', '/v1/organizations', { key: null })).status, 401, 'no other is');
  const closed = await startApp(t);
  t.equal((await closed.call('POST', '/v1/checks', { key: null, body })).status, 401);
});

test('an organization may be sent with its codes, siblings with their prose', async (t) => {
  const { call } = await reportStage(t);
  const organization = {
    name: '甲县水利局',
    level: 'county',
    kind: 'department',
    powers: [],
    contacts: [],
  };
  const own = { year: 2023, narrative: prose, ...tables('2021') };
  const ask = async (members: Json) => {
    const answer = await call('POST', '/v1/checks', { body: { ...own, ...members } });
    t.equal(answer.status, 200, answer.text);
    return ruleIdsIn(answer.body);
  };
  t.notOk((await ask({ organization })).includes('F-14'));
  t.ok(
    (await ask({ organization: { ...organization, code: '113708260043292688' } })).includes('F-14'),
  );
  t.ok((await ask({ organization: { ...organization, divisionCode: '993708' } })).includes('F-15'));
  const overview =
    '本机关围绕群众关心的事项主动公开信息，及时更新机构职能、政策文件和办事指南，' +
    '全年编发政策图解并在门户网站专栏集中展示，组织窗口人员参加业务培训，逐件登记公众来信来电，' +
    '对依申请公开事项实行专人登记、限时答复，答复前由法制机构审核，每季度通报办理情况并抽查栏目更新。';
  const narrative = { ...prose, overview };
  const copied = {
    organization,
    narrative,
    siblings: [{ name: '甲县教育局', narrative: { overview } }],
  };
  t.ok((await ask(copied)).includes('X-11'));
  t.notOk((await ask({ organization, narrative })).includes('X-11'));
});

test('a patch that is sent along shows what it would fix and what it would break', async (t) => {
  const { call } = await reportStage(t);
  const { reviewLitigation } = tables('2021', { [`${review}/upheld`]: 2, [`${review}/total`]: 3 });
  const ask = async (patch: Json) => {
    const body = { year: 2023, reviewLitigation, patch };
    const answer = await call('POST', '/v1/checks', { body });
    t.equal(answer.status, 200, answer.text);
    t.same(answerCheck(answer.body), [], 'answers as documented');
    return answer.body as { findings: { key: string }[]; whatIf: Json & { added: string[] } };
  };
  const corrected = await ask({ reviewLitigation: { review: { total: 2 } } });
  t.same(corrected.whatIf.removed, [corrected.findings[0]?.key]);
  t.match(corrected.whatIf, { added: [], counts: { errors: 0 } });
  const worse = await ask({ reviewLitigation: { litigation: { direct: { total: 9 } } } });
  t.equal(worse.whatIf.added.length, 1);
  t.match(worse.whatIf, { removed: [], counts: { errors: 2 } });
  const plain = await call('POST', '/v1/checks', { body: { year: 2023, reviewLitigation } });
  t.match(plain.body, { whatIf: null, missing: [] });
});

test('the report is compared with last year’s figures and with those below', async (t) => {
  const { call } = await reportStage(t);
  const row = '/applicationStatistics/carriedForward';
  const before = tables('2021', { [`${row}/naturalPerson`]: 3 });
  const organization = { name: '甲县水利局', level: 'county', kind: 'department' };
  const own = { year: 2023, narrative: prose, organization, ...tables('2021') };
  const across = await call('POST', '/v1/checks', { body: { ...own, previous: before } });
  t.equal(across.status, 200, across.text);
  const found = (across.body as { findings: Json[] }).findings.filter(
    ({ rule }) => rule === 'X-01',
  );
  t.equal(found.length, 1, 'the applicants; their total follows from them');
  t.match(found[0]?.pointers, [
    '/applicationStatistics/carriedOver/naturalPerson',
    `/previous${row}/naturalPerson`,
  ]);
  const licenses = { '/proactiveDisclosure/administrativeLicenses/decisions': 7 };
  const sums = await call('POST', '/v1/checks', {
    body: {
      ...own,
      kind: 'consolidated',
      children: [
        { name: '甲局', ...tables('2021', licenses) },
        { name: '乙局', ...tables('2021') },
      ],
    },
  });
  const [gap] = (sums.body as { findings: Json[] }).findings.filter(({ rule }) => rule === 'H-01');
  t.match(gap?.message, /甲局/, 'the body whose value equals the gap');
  const missing = await call('POST', '/v1/checks', {
    body: { ...own, kind: 'consolidated', children: [{ name: '丙局' }] },
  });
  t.ok(ruleIdsIn(missing.body).includes('H-03'));
  const wrong = { ...own, previous: { reviewLitigation: { review: { upheld: 'x' } } } };
  const refused = await call('POST', '/v1/checks', { body: wrong });
  t.equal(refused.status, 400);
  t.match(refused.text, '/previous/reviewLitigation/review/upheld');
});
