/** The table of rules as data: ids that last, thresholds, what is related, and local adjustments. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import type { AdjustedSeverity, Adjustments } from '../../src/form/rules/adjustments.ts';
import { reportRules, retiredRuleIds, rules } from '../../src/form/rules/index.ts';
import type { RuleEntry, RuleExample } from '../../src/form/rules/rule.ts';
import type { Finding } from '../../src/form/types.ts';
import { findingsBeyond, inputFor } from './rule-inputs.ts';

/** Every id that a release had, and the release that brought it. Ids are added, never taken out. */
const ledger: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'rule-ids.json'), 'utf8'),
);

test('an id is for ever', async (t) => {
  const table = new Map(rules.map((rule) => [rule.id, rule]));
  for (const [id, since] of Object.entries(ledger)) {
    const isRetired = retiredRuleIds.includes(id);
    t.equal(
      table.get(id)?.since,
      isRetired ? undefined : since,
      `${id} is in the table, or retired`,
    );
  }
  t.strictSame(
    rules.filter(({ id }) => ledger[id] === undefined).map(({ id, since }) => [id, since]),
    [],
    'every rule is in the ledger',
  );
  t.notOk(retiredRuleIds.some((id) => table.has(id) || ledger[id] === undefined));
});

test('what is related is in the table, mutual, and another rule', async (t) => {
  const related = new Map<string, readonly string[]>(
    rules.map((rule: RuleEntry) => [rule.id, rule.related ?? []]),
  );
  for (const [id, others] of related) {
    t.equal(new Set(others).size, others.length, `${id}: none twice`);
    t.notOk(others.includes(id), `${id}: not itself`);
    for (const other of others) t.ok(related.get(other)?.includes(id), `${id} and ${other}`);
  }
  t.ok(related.get('X-01')?.includes('N-02') && related.get('X-09')?.includes('X-11'));
});

test('thresholds lie within their bounds, have a title, and are named in the formula', async (t) => {
  for (const { id, formula, parameters = {} } of rules as readonly RuleEntry[]) {
    for (const [name, { value, min, max, title }] of Object.entries(parameters)) {
      t.ok(min <= value && value <= max && min < max, `${id} ${name}: ${min} ${value} ${max}`);
      t.ok(title.zh !== '' && title.en !== '', `${id} ${name} in both languages`);
      const isNamed = formula.includes(name);
      // How much text is compared is no part of what it is compared by.
      t.ok(isNamed || name === 'lengthMin', `${id}: ${name} in the formula`);
    }
  }
});

/** Examples just on one side of a threshold, and the value that puts them on the other. */
const moved: readonly (readonly [
  rule: string,
  name: string,
  value: number,
  isFoundBefore: boolean,
  RuleExample,
])[] = [
  ['C-06', 'receivedMin', 10, true, { edition: '2021', cells: { '3.1.C7': 12, '3.3.5.4.C7': 2 } }],
  ['P-02', 'percentMax', 60, true, { edition: '2021', cells: { '3.1.C7': 100, '3.4.C7': 50 } }],
  ['P-02', 'wholeMin', 10, false, { edition: '2021', cells: { '3.1.C7': 12, '3.4.C7': 5 } }],
  ['P-03', 'busyAbove', 50, false, { edition: '2021', cells: { '3.1.C7': 60, '3.4.C7': 0 } }],
  [
    ...(['P-05', 'growthMax', 3] as const),
    false,
    {
      edition: '2021',
      cells: { '2.8.1.C1': '320.5' },
      previous: { cells: { '2.8.1.C1': '100' } },
    },
  ],
  ['P-05', 'amountMin', 1e7, true, widerExample('P-05')],
  [
    ...(['P-05', 'localMax', 100] as const),
    false,
    { edition: '2021', cells: { '2.8.1.C1': '320.5' }, organization: { level: 'county' } },
  ],
  ['P-06', 'usualMin', 50, true, widerExample('P-06')],
  [
    ...(['P-06', 'countMax', 5000] as const),
    false,
    { edition: '2021', cells: { '2.5.1.C1': 6000 }, organization: { level: 'township' } },
  ],
  [
    ...(['P-07', 'percentMax', 90] as const),
    true,
    { edition: '2021', cells: { '3.3.7.C7': 20, '3.3.6.3.C7': 16 } },
  ],
  [
    ...(['P-07', 'allGrantedMin', 5] as const),
    false,
    { edition: '2021', cells: { '3.3.7.C7': 6, '3.3.1.C7': 6 } },
  ],
  ['P-07', 'wholeMin', 20, true, widerExample('P-07')],
  ['P-08', 'wholeMin', 20, true, widerExample('P-08')],
  ['P-08', 'percentMax', 100, true, widerExample('P-08')],
  ['X-07', 'factor', 20, true, widerExample('X-07')],
  ['X-07', 'differenceMin', 10_000, true, widerExample('X-07')],
  ['X-08', 'repeatedMin', 5, true, widerExample('X-08')],
  ['X-09', 'lengthMin', 500, true, widerExample('X-09')],
  ['X-11', 'lengthMin', 500, true, widerExample('X-11')],
  ...(['X-09', 'X-11'] as const).map((id) => [id, 'percentMin', 40, false, halfOf(id)] as const),
];

function widerExample(id: string): RuleExample {
  const rule = reportRules.find((each) => each.id === id);
  if (rule === undefined) throw new RangeError(id);
  return rule.examples.failing;
}

/** The failing example of a rule on copies, with as much text that is new. */
function halfOf(id: string): RuleExample {
  const example = widerExample(id);
  const fresh =
    '县里的档案室搬到一楼，窗口挂出了办理流程图，工作人员轮流值守，来人可以当场查阅并复印。' +
    '年中走访了三个村，听取对栏目设置的看法，随后把农机补贴、危房改造和用水价格放在最前面。' +
    '网页改用大号字体，老人反映看得更清楚；办结的事项由经办人电话回访，意见逐条记录在册。';
  return { ...example, narrative: { overview: `${example.narrative?.overview}${fresh}` } };
}

function found(id: string, example: RuleExample, adjustments: Adjustments = new Map()): Finding[] {
  return findingsBeyond({ ...inputFor(id, example), adjustments }).filter(
    ({ rule }) => rule === id,
  );
}

test('an adjusted threshold changes what is found', async (t) => {
  for (const [id, name, value, isFoundBefore, example] of moved) {
    const adjustments = new Map([[id, { severity: null, parameters: { [name]: value } }]]);
    const { parameters } = reportRules.find((rule) => rule.id === id) ?? {};
    t.ok(parameters?.[name] !== undefined, `${id} has ${name}`);
    t.equal(found(id, example).length > 0, isFoundBefore, `${id} before`);
    t.equal(found(id, example, adjustments).length > 0, !isFoundBefore, `${id} with ${name}`);
  }
  const untried = reportRules.flatMap(({ id, parameters = {} }) =>
    Object.keys(parameters).flatMap((name) =>
      moved.some(([rule, tried]) => rule === id && tried === name) ? [] : [`${id} ${name}`],
    ),
  );
  t.strictSame(untried, []);
});

test('messages name the threshold that applied', async (t) => {
  const reported = (id: string, parameters: Record<string, number>, example: RuleExample) =>
    found(id, example, new Map([[id, { severity: null, parameters }]]))[0]?.message.zh;
  const open = { edition: '2021', cells: { '3.1.C7': 100, '3.4.C7': 50 } } as const;
  t.match(reported('P-02', { percentMax: 40 }, open), /占 100 件的 50%，超过 40%/);
  t.match(reported('X-07', { factor: 15 }, widerExample('X-07')), /相差 15 倍以上/);
  t.match(reported('P-05', { growthMax: 2 }, widerExample('P-05')), /2 倍以上/);
});

test('a rule may be softened, or turned off', async (t) => {
  const severities = (severity: AdjustedSeverity) =>
    found(
      'P-02',
      { edition: '2021', cells: { '3.1.C7': 100, '3.4.C7': 50 } },
      new Map([['P-02', { severity, parameters: {} }]]),
    ).map((finding) => finding.severity);
  t.strictSame(severities('warning'), ['warning']);
  t.strictSame(severities('information'), ['information']);
  t.strictSame(severities('off'), []);
});

test('what a rule is for is in the table', async (t) => {
  const of = (id: string) => rules.find((rule) => rule.id === id) as RuleEntry | undefined;
  for (const { id, kinds } of rules as readonly RuleEntry[]) {
    if (id.startsWith('H-')) t.strictSame(kinds, ['consolidated'], id);
  }
  t.strictSame(of('N-16')?.kinds, ['consolidated']);
  t.strictSame(of('C-07')?.kinds, ['own']);
  t.strictSame(of('F-08')?.organizationKinds, ['government']);
  const government = widerExample('F-08');
  t.equal(found('F-08', government).length, 1);
  t.equal(found('F-08', { ...government, organization: { kind: 'department' } }).length, 0);
});
