/** Bodies that are refused: every fault is listed, and nothing is kept. */

import { test } from 'tap';
import type { Figures } from '../../../src/form/types.ts';
import { contents } from '../../store/open-store.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { at, reportStage, tables } from '../../support/report-scene.ts';
import { granted, invalid, received, review } from './report-paths.ts';

type Faulty = readonly [
  name: string,
  body: (sound: { figures: Figures; base: Json }) => unknown,
  code: string,
  faults: readonly (readonly [string, string])[],
];

const withCell =
  (pointer: string, value: unknown) =>
  ({ figures, base }: { figures: Figures; base: Json }) => {
    const path = pointer.split('/').slice(1);
    const last = path.pop() as string;
    (at(figures, `/${path.join('/')}`) as Json)[last] = value;
    return { ...base, ...figures };
  };

const wrongType = 'wrong-type';

const faulty: readonly Faulty[] = [
  ['unknown member', ({ base }) => ({ ...base, sum: 1 }), invalid, [['/sum', 'unknown-member']]],
  [
    'unknown cell',
    withCell(`${received}/martian`, 1),
    invalid,
    [[`${received}/martian`, 'unknown-member']],
  ],
  [
    'unknown row',
    withCell('/applicationStatistics/outcomes/lost', {}),
    invalid,
    [['/applicationStatistics/outcomes/lost', 'unknown-member']],
  ],
  [
    'text in a count',
    withCell(`${granted}/naturalPerson`, '5'),
    invalid,
    [[`${granted}/naturalPerson`, wrongType]],
  ],
  [
    'negative count',
    withCell(`${granted}/naturalPerson`, -1),
    invalid,
    [[`${granted}/naturalPerson`, 'out-of-range']],
  ],
  [
    'fraction',
    withCell(`${granted}/naturalPerson`, 1.5),
    invalid,
    [[`${granted}/naturalPerson`, wrongType]],
  ],
  [
    '2^53',
    withCell(`${granted}/naturalPerson`, 2 ** 53),
    invalid,
    [[`${granted}/naturalPerson`, 'number-out-of-range']],
  ],
  [
    'number as money',
    withCell('/proactiveDisclosure/administrativeFees/amount', 1),
    invalid,
    [['/proactiveDisclosure/administrativeFees/amount', wrongType]],
  ],
  [
    'five decimals',
    withCell('/proactiveDisclosure/administrativeFees/amount', '1.00001'),
    invalid,
    [['/proactiveDisclosure/administrativeFees/amount', 'wrong-format']],
  ],
  [
    'negative money',
    withCell('/proactiveDisclosure/administrativeFees/amount', '-1'),
    invalid,
    [['/proactiveDisclosure/administrativeFees/amount', 'wrong-format']],
  ],
  [
    'missing cell',
    withCell(`${granted}/naturalPerson`, undefined),
    invalid,
    [[`${granted}/naturalPerson`, 'missing-member']],
  ],
  ['missing row', withCell(granted, undefined), invalid, [[granted, 'missing-member']]],
  [
    'two faults at once',
    ({ figures, base }) => {
      withCell(`${granted}/naturalPerson`, -1)({ figures, base });
      return { ...withCell(`${review}/upheld`, true)({ figures, base }), kind: 'both' };
    },
    invalid,
    [
      [`${granted}/naturalPerson`, 'out-of-range'],
      [`${review}/upheld`, wrongType],
      ['/kind', 'not-allowed-value'],
    ],
  ],
  [
    'the other edition',
    ({ base }) => ({ ...base, ...tables('2019') }),
    invalid,
    [
      ['/proactiveDisclosure', 'wrong-edition'],
      ['/applicationStatistics', 'wrong-edition'],
    ],
  ],
  [
    'the new form for an old year',
    ({ base }) => ({ ...base, year: 2020, ...tables('2021') }),
    invalid,
    [
      ['/proactiveDisclosure', 'wrong-edition'],
      ['/applicationStatistics', 'wrong-edition'],
    ],
  ],
  [
    'null for a table',
    ({ base }) => ({ ...base, reviewLitigation: null }),
    invalid,
    [['/reviewLitigation', wrongType]],
  ],
  ['a list', () => [], invalid, [['', wrongType]]],
  ['null', () => null, invalid, [['', wrongType]]],
  [
    'nothing said',
    () => ({}),
    invalid,
    [
      ['/organizationId', 'missing-member'],
      ['/year', 'missing-member'],
      ['/kind', 'missing-member'],
    ],
  ],
  [
    'year 2018',
    ({ base }) => ({ ...base, year: 2018 }),
    'year-unsupported',
    [['/year', 'year-unsupported']],
  ],
  ['next year', ({ base }) => ({ ...base, year: 2025 }), invalid, [['/year', 'out-of-range']]],
  ['year as text', ({ base }) => ({ ...base, year: '2023' }), invalid, [['/year', wrongType]]],
  [
    'unknown organization',
    ({ base }) => ({ ...base, organizationId: '018f0000-0000-7000-8000-000000000000' }),
    'organization-unknown',
    [['/organizationId', 'organization-unknown']],
  ],
  [
    'unknown organization and a fault',
    ({ base }) => ({ ...base, organizationId: 'x', kind: 'both' }),
    invalid,
    [
      ['/organizationId', 'organization-unknown'],
      ['/kind', 'not-allowed-value'],
    ],
  ],
  [
    'a title in two lines',
    ({ base }) => ({ ...base, title: '甲\n乙' }),
    invalid,
    [['/title', 'text-malformed']],
  ],
  ['an empty title', ({ base }) => ({ ...base, title: '' }), invalid, [['/title', 'too-short']]],
  [
    'prose that is no text',
    ({ base }) => ({ ...base, narrative: { overview: 5 } }),
    invalid,
    [['/narrative/overview', wrongType]],
  ],
  [
    'prose that is too long',
    ({ base }) => ({ ...base, narrative: { overview: '字'.repeat(100_001) } }),
    invalid,
    [['/narrative/overview', 'too-long']],
  ],
];

test('faulty bodies are refused whole, with every fault', async (t) => {
  const { call, bureau, file } = await reportStage(t);
  const before = contents(file);
  for (const [name, body, code, faults] of faulty) {
    const base = { organizationId: bureau, year: 2023, kind: 'own' };
    const answer = await call('POST', '/v1/reports', {
      body: body({ figures: tables('2021'), base }),
    });
    isProblem(t, answer, { status: 400, code, faults }, name);
  }
  t.same(contents(file), before, 'nothing has changed');
});

test('faults of a change are refused, each with its pointer', async (t) => {
  const { call, make, file } = await reportStage(t);
  const { url, tag, body } = await make();
  const before = contents(file);
  const readOnly = 'read-only-member';
  for (const [method, path, sent, faults] of [
    [
      'PUT',
      '',
      { ...body, version: 9, year: 2022 },
      [
        ['/version', readOnly],
        ['/year', readOnly],
      ],
    ],
    ['PUT', '', { overdue: false }, [['/overdue', readOnly]]],
    [
      'PUT',
      '',
      { organization: { ...(body.organization as Json), name: 'x' } },
      [['/organization', readOnly]],
    ],
    ['PATCH', '', { status: 'published' }, [['/status', readOnly]]],
    ['PATCH', '', { nothing: null }, [['/nothing', 'unknown-member']]],
    [
      'PATCH',
      '',
      { reviewLitigation: { review: { upheld: -1 } } },
      [[`${review}/upheld`, 'out-of-range']],
    ],
    [
      'PATCH',
      '',
      { proactiveDisclosure: { centralProcurement: { projects: 1 } } },
      [['/proactiveDisclosure', 'wrong-edition']],
    ],
    [
      'PUT',
      '/review-litigation',
      {},
      [
        ['/review', 'missing-member'],
        ['/litigation', 'missing-member'],
      ],
    ],
    ['PUT', '/proactive-disclosure', tables('2019').proactiveDisclosure, [['', 'wrong-edition']]],
    [
      'PATCH',
      '/application-statistics',
      { newlyReceived: { naturalPerson: '1' } },
      [['/newlyReceived/naturalPerson', wrongType]],
    ],
    ['PATCH', '/application-statistics', null, [['', wrongType]]],
    [
      'PUT',
      '/narrative',
      { informationProcessingFee: { amountCharged: '1.005' } },
      [['/informationProcessingFee/amountCharged', 'wrong-format']],
    ],
    ['PUT', '/narrative', null, [['', wrongType]]],
  ] as const) {
    const answer = await call(method, `${url}${path}`, {
      headers: { 'if-match': tag },
      body: sent,
    });
    const name = `${method} ${path} ${JSON.stringify(sent).slice(0, 60)}`;
    isProblem(t, answer, { status: 400, code: invalid, faults }, name);
  }
  t.same(contents(file), before, 'nothing has changed');
});

test('bodies that are no JSON, or irregular, are refused', async (t) => {
  const { call, file } = await reportStage(t);
  const before = contents(file);
  const json = { 'content-type': 'application/json' };
  for (const [name, text, headers, status, code] of [
    ['empty', '', json, 400, 'json-invalid'],
    ['broken', '{"year":', json, 400, 'json-invalid'],
    ['1e400', '{"year":1e400}', json, 400, invalid],
    ['deep', `${'['.repeat(30)}${']'.repeat(30)}`, json, 400, 'json-invalid'],
    ['twice', '{"year":2023,"year":2022}', json, 400, 'json-invalid'],
    [
      'form',
      'year=2023',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'media-type-unsupported',
    ],
    [
      'patch',
      '{}',
      { 'content-type': 'application/merge-patch+json' },
      415,
      'media-type-unsupported',
    ],
  ] as const) {
    const answer = await call('POST', '/v1/reports', { text, headers });
    isProblem(t, answer, { status, code }, name);
  }
  t.same(contents(file), before, 'nothing has changed');
});

test('an organization has one report for a year and a kind', async (t) => {
  const { call, make, bureau, file } = await reportStage(t);
  await make();
  await make({ kind: 'consolidated' });
  await make({ year: 2022 });
  const before = contents(file);
  const answer = await call('POST', '/v1/reports', {
    body: { organizationId: bureau, year: 2023, kind: 'own' },
  });
  isProblem(t, answer, { status: 409, code: 'report-exists' }, 'duplicate');
  t.same(contents(file), before, 'nothing has changed');
});
