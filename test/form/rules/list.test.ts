import { test } from 'tap';
import { checkFigures } from '../../../src/form/check.ts';
import { editionById, editions } from '../../../src/form/editions/index.ts';
import { buildFindingKey } from '../../../src/form/finding-key.ts';
import { appliesTo } from '../../../src/form/rules/applicability.ts';
import { reportRules } from '../../../src/form/rules/index.ts';
import type { RuleExample } from '../../../src/form/rules/rule.ts';
import { figuresOf, findingsBeyond, inputFor } from '../rule-inputs.ts';

const revised = editionById('2021');

test('the list of wider rules', async (t) => {
  t.strictSame(
    reportRules.map(({ id }) => id),
    [
      ...['C-01', 'C-02', 'C-03', 'C-04', 'C-05', 'C-06', 'C-07'],
      ...['N-01', 'N-02', 'N-03', 'N-04', 'N-05', 'N-06', 'N-07', 'N-08'],
      ...['N-09', 'N-10', 'N-11', 'N-12', 'N-13', 'N-14', 'N-15', 'N-16'],
      ...['A-07', 'X-01', 'X-02', 'X-03', 'X-04', 'X-05', 'X-06'],
      ...['X-07', 'X-08', 'X-09', 'X-11', 'X-10'],
      ...['H-01', 'H-02', 'H-05', 'H-03', 'H-04', 'H-06', 'H-08', 'H-07'],
      ...['A-08', 'P-01', 'P-02', 'P-03', 'P-04', 'P-05', 'P-09', 'P-12', 'P-06'],
      ...['P-07', 'P-08', 'P-10', 'P-11'],
      ...['F-01', 'F-05', 'F-07', 'F-08', 'F-09', 'F-10', 'F-11', 'F-13', 'F-14', 'F-15', 'F-18'],
    ],
  );
  for (const { id, title, howToFix, basis, formula } of reportRules) {
    for (const { zh, en } of [title, howToFix, basis])
      t.ok(zh !== '' && en !== '', `${id} in both`);
    t.not(formula, '', id);
  }
});

test('every wider rule passes, fails and meets a blank as its examples say', async (t) => {
  for (const { id, examples } of reportRules) {
    const speaks = (example: RuleExample) =>
      findingsBeyond(inputFor(id, example)).filter((finding) => finding.rule === id).length > 0;
    t.notOk(speaks(examples.passing), `${id} passing`);
    t.ok(speaks(examples.failing), `${id} failing`);
    t.equal(speaks(examples.missing), examples.missing.isFound, `${id} missing`);
    for (const { message } of findingsBeyond(inputFor(id, examples.failing)).filter(
      (finding) => finding.rule === id,
    )) {
      t.match(message.zh, /[\u4e00-\u9fff]/, `${id} in Chinese`);
      t.notMatch(message.zh + message.en, /undefined|null|NaN|\[object/, `${id} says all`);
    }
  }
});

test('keys have the form of those of check', async (t) => {
  const figures = figuresOf('2021', { '4.R.C1': 3, '4.R.C5': 4 });
  const [finding] = checkFigures({ edition: revised, figures }).filter(
    ({ rule }) => rule === 'A-04',
  );
  const operands = [3, null, null, null, 4].map((value, at) => [`4.R.C${at + 1}`, value] as const);
  t.equal(buildFindingKey('A-04', '4.R.C5', operands), finding?.key);
});

test('both editions are checked by rules of their own', async (t) => {
  for (const edition of editions) {
    const rules = reportRules.filter((rule) => appliesTo(rule, edition));
    t.ok(rules.length > 30, edition.id);
  }
});
