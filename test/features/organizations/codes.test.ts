/** Unified social credit codes and division codes. */

import fc from 'fast-check';
import { test } from 'tap';
import { creditCodeFaults, divisionCodeFaults } from '../../../src/features/organizations/codes.ts';
import { computeCreditCheck, computeOrganisationCheck } from '../../../src/form/codes.ts';
import { liangcheng } from './organization-calls.ts';

test('credit codes are checked by their check characters', async (t) => {
  const valid = [
    liangcheng,
    '11341702486344515H',
    '1133102400268125XW',
    '91350100M000100Y43',
    '91110000101623741K',
  ];
  for (const code of valid) t.strictSame(creditCodeFaults(code, '/code'), [], code);

  const cases = [
    ['113708260043292688', ['credit-code-check']],
    ['113708260043292787', ['credit-code-check', 'organisation-code-check']],
    ['11370826004329268', ['credit-code-malformed']],
    ['1137082600432926870', ['credit-code-malformed']],
    ['11370826004329268I', ['credit-code-malformed']],
    ['11341702486344515h', ['credit-code-malformed']],
    ['1137A8260043292687', ['credit-code-malformed']],
    ['113708260043292687\n', ['credit-code-malformed']],
    ['１１3708260043292687', ['credit-code-malformed']],
    ['', ['credit-code-malformed']],
  ] as const;
  for (const [code, expected] of cases) {
    const faults = creditCodeFaults(code, '/code');
    t.strictSame(faults.map((fault) => fault.code).sort(), expected, JSON.stringify(code));
    for (const { pointer, message } of faults) {
      t.equal(pointer, '/code');
      t.ok(message.zh && message.en);
    }
  }
  const [fault] = creditCodeFaults('113708260043292688', '/code');
  t.match(fault?.message.zh, '第 18 位应为 7', 'the fault says which character holds');

  for (const code of ['014314799', '014416330', '002562728']) {
    t.equal(computeOrganisationCheck(code), code.charAt(8), code);
  }
  t.not(computeOrganisationCheck('035210000'), '0', 'not an organisation code');
});

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const characters = (length: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const digits = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** Codes whose two check characters hold. */
const credit = fc.tuple(characters(2), digits(6), characters(8)).map(([office, division, body]) => {
  const head = `${office}${division}${body}${computeOrganisationCheck(body)}`;
  return head + computeCreditCheck(head);
});

test('any change of a character or of neighbours in a credit code is found', async (t) => {
  fc.assert(
    fc.property(credit, (code) => creditCodeFaults(code, '').length === 0),
    { numRuns: 500 },
  );
  t.pass('a code with its two check characters is taken');

  fc.assert(
    fc.property(credit, fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (code, at, other) => {
      fc.pre(code.charAt(at) !== other);
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      return creditCodeFaults(changed, '').length > 0;
    }),
    { numRuns: 3000 },
  );
  t.pass('any other character at any one place is caught');

  fc.assert(
    fc.property(credit, fc.nat({ max: 16 }), (code, at) => {
      fc.pre(code.charAt(at) !== code.charAt(at + 1));
      const swapped =
        code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      return creditCodeFaults(swapped, '').length > 0;
    }),
    { numRuns: 3000 },
  );
  t.pass('two neighbours that changed places are caught');

  fc.assert(fc.property(fc.string(), (text) => Array.isArray(creditCodeFaults(text, ''))));
  t.pass('any text is checked without an error');
});

test('division codes are checked by form, division and level', async (t) => {
  const cases = [
    ['321322', 'county', null],
    ['321300', 'prefecture', null],
    ['320000', 'province', null],
    ['100000', 'national', null],
    ['429004', 'county', null],
    ['371102', 'township', null],
    ['371102101', 'township', null],
    ['441900003', 'township', null],
    ['371102101', 'county', 'division-code-level'],
    ['160000', 'province', 'division-code-unknown'],
    ['000000', 'province', 'division-code-unknown'],
    ['320022', 'county', 'division-code-unknown'],
    ['320000101', 'township', 'division-code-unknown'],
    ['371102000', 'township', 'division-code-unknown'],
    ['32132', 'county', 'division-code-malformed'],
    ['3213220', 'county', 'division-code-malformed'],
    ['3213220037', 'county', 'division-code-malformed'],
    ['32132a', 'county', 'division-code-malformed'],
    ['３２１３２２', 'county', 'division-code-malformed'],
    ['321322\n', 'county', 'division-code-malformed'],
  ] as const;
  for (const [code, level, expected] of cases) {
    const faults = divisionCodeFaults(code, level, '/divisionCode');
    const codes = faults.map((fault) => fault.code);
    t.strictSame(codes, expected === null ? [] : [expected], `${JSON.stringify(code)} ${level}`);
  }
});
