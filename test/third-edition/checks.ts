/** The rules on a third edition: which apply, what they find, and what continues from the one before. */
import { test } from 'tap';
import { cellByPointer, cellsOf } from '../../src/form/cells.ts';
import { checkReport } from '../../src/form/check.ts';
import { editionById, editions } from '../../src/form/editions/index.ts';
import { listComparableCells } from '../../src/form/rules/3-years/comparable.ts';
import { applicabilityOf, appliesTo } from '../../src/form/rules/applicability.ts';
import { findExampleEdition, placeExample } from '../../src/form/rules/examples.ts';
import { figureRules, printRules, reportRules, rules } from '../../src/form/rules/index.ts';
import type { RuleExample } from '../../src/form/rules/rule.ts';
import { figuresOf, inputFor, inputOf } from '../form/rule-inputs.ts';

const [before, third] = [editionById('2021'), editionById('2026')];

/** The rules that the third edition has no use for, by what it lacks. */
const lacking: Readonly<Record<string, string>> = {
  'C-01': '申请人逾期未按收费通知要求缴纳费用',
  'C-07': '收费',
  'P-05': '收费',
  'A-06': '上一年项目数量',
  'X-04': '上一年项目数量',
  'X-05': '对外公开总数量',
  'P-10': '上一年项目数量',
  'P-11': '本年新公开数量',
};

/** Rules that apply, whose examples have amounts: the third edition has none. */
const onOlderCells = ['A-05', 'P-09'];

test('a rule holds for the third edition unless a cell that it reads is gone', async (t) => {
  for (const rule of rules) {
    const applicability = applicabilityOf(rule, third);
    const words = lacking[rule.id];
    if (words === undefined) t.equal(applicability.state, 'holds', rule.id);
    else t.match(applicability, { state: 'notApplicable', reason: { zh: words } }, rule.id);
  }
});

test('the examples of every rule hold on the newest edition that the rule applies to', async (t) => {
  t.equal(editions.at(-1)?.id, '2026');
  for (const rule of [...figureRules, ...reportRules]) {
    const { passing, failing, missing } = rule.examples;
    const finds = (example: RuleExample) =>
      checkReport(inputFor(rule.id, example)).some((finding) => finding.rule === rule.id);
    t.notOk(finds(passing), `${rule.id} passing`);
    t.ok(finds(failing), `${rule.id} failing`);
    t.equal(finds(missing), missing.isFound, `${rule.id} missing`);
    const isOnThird = !(rule.id in lacking) && !onOlderCells.includes(rule.id);
    t.equal(findExampleEdition(rule, passing).id === '2026', isOnThird, rule.id);
    t.ok(placeExample(rule, failing).cells, 'it can be published');
  }
  t.ok(printRules.every((rule) => appliesTo(rule, third)));
});

test('sums hold the row that is more and the row that moved', async (t) => {
  const { edition, ...input } = inputOf({ edition: '2026', cells: {} });
  const found = (cells: Readonly<Record<string, number>>) =>
    checkReport({ ...input, edition, figures: figuresOf('2026', cells) })
      .filter(({ rule }) => rule === 'A-01' || rule === 'A-02')
      .map(({ rule }) => rule);
  const outcomes = { 'archived.total': 2, 'archived.naturalPerson': 2, 'repeated.total': 3 };
  const whole = { ...outcomes, 'repeated.naturalPerson': 3, 'outcomesTotal.naturalPerson': 5 };
  t.strictSame(found({ ...whole, 'outcomesTotal.total': 5 }), []);
  t.strictSame(found({ ...whole, 'outcomesTotal.total': 4 }), ['A-01', 'A-02']);
  t.strictSame(found({ ...whole, 'outcomesTotal.total': 5, 'archived.total': 1 }), [
    'A-01',
    'A-02',
  ]);
});

test('cells compare by what they are, wherever an edition has them', async (t) => {
  const pairs = listComparableCells(before, third);
  const now = (pointer: string) =>
    pairs
      .filter((pair) => pair.before.some((cell) => cell.pointer === pointer))
      .flatMap((pair) => pair.now.map((cell) => cell.pointer));
  const outcomes = '/applicationStatistics/outcomes';
  t.strictSame(now(`${outcomes}/notProcessed/repeated/total`), [
    `${outcomes}/otherOutcomes/repeatedAgain/total`,
  ]);
  t.strictSame(now('/proactiveDisclosure/regulations/repealed'), [
    '/proactiveDisclosure/regulations/lapsed',
  ]);
  t.strictSame(now(`${outcomes}/otherOutcomes/feeOverdue/total`), [], 'it is gone');
  t.strictSame(now('/proactiveDisclosure/administrativeFees/amount'), [], 'it is of another kind');
  const compared = new Set(pairs.flatMap((pair) => pair.now));
  const added = cellsOf(third).filter((cell) => !compared.has(cell));
  t.ok(added.every(({ rowName }) => ['archived', 'administrativeFees'].includes(rowName)));
  t.ok(cellByPointer(third, `${outcomes}/unavailable/archived/total`));
});

test('prose is compared with the cells of the third edition', async (t) => {
  const cells = { 'newlyReceived.total': 9, 'outcomesTotal.total': 9, 'repeated.total': 4 };
  const rulesOf = (overview: string) =>
    checkReport(inputOf({ edition: '2026', cells, narrative: { overview } }))
      .filter(({ rule }) => rule.startsWith('N-'))
      .map(({ rule }) => rule);
  t.strictSame(rulesOf('收到政府信息公开申请9件，其中重复申请4件。'), []);
  t.strictSame(rulesOf('收到政府信息公开申请9件，其中重复申请6件。'), ['N-06']);
  t.strictSame(rulesOf('收到政府信息公开申请8件。'), ['N-01']);
});
