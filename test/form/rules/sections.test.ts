import { test } from 'tap';
import type { Finding } from '../../../src/form/types.ts';
import { findingsOf, onlyFinding } from '../rule-inputs.ts';

const sayingsOf = (findings: readonly Finding[]) =>
  findings.map(({ severity, message }) => `${severity} ${message.zh}`);

test('C-03: cases without applications, and what last year has to do with it', async (t) => {
  const cells = { '3.1.C7': 0, '3.2.C7': 0, '4.R.C5': 3, '4.D.C5': 2 };
  const example = { edition: '2021', cells } as const;
  const finding = onlyFinding('C-03', example);
  t.equal(finding.severity, 'warning');
  t.match(finding.message.zh, /均为 0，而有行政复议 3 件、行政诉讼 2 件/);
  const few = { ...example, previous: { cells: { '3.3.7.C7': 4 } } };
  t.equal(
    onlyFinding('C-03', few).severity,
    'information',
    'they may be about answers of last year',
  );
  t.match(onlyFinding('C-04', few).message.zh, /共 5 件，多于.*上年办结 4 件/);
  t.strictSame(findingsOf('C-04', { ...example, previous: { cells: {} } }), [], 'said once');
});

test('C-07 and P-06: table 2 against the list of powers', async (t) => {
  const fees = { '2.8.1.C1': '0.5' };
  t.equal(findingsOf('C-07', { cells: fees, organization: { powers: [] } }).length, 1);
  t.strictSame(
    findingsOf('C-07', { cells: fees, organization: { powers: null } }),
    [],
    'not known',
  );
  t.strictSame(
    findingsOf('C-07', { cells: fees, organization: { powers: [] }, kind: 'consolidated' }),
    [],
  );
  t.strictSame(
    findingsOf('C-07', { cells: { '2.8.1.C1': '0' }, organization: { powers: [] } }),
    [],
  );
  const powers = ['licensing', 'punishment', 'fees'] as const;
  const cells = { '2.5.1.C1': 0, '2.6.2.C1': 0 };
  t.strictSame(sayingsOf(findingsOf('P-06', { cells, organization: { powers } })), [
    'information 权责清单中有行政许可事项，而“行政许可 本年处理决定数量”为 0。',
    'information 权责清单中有行政处罚事项，而“行政处罚 本年处理决定数量”空白。',
  ]);
  t.strictSame(findingsOf('P-06', { cells, organization: { powers }, kind: 'consolidated' }), []);
  t.strictSame(
    findingsOf('P-06', { cells: { '2.5.1.C1': 3 }, organization: { powers: ['licensing'] } }),
    [],
  );
  const previous = { cells: { '2.5.1.C1': 40 } };
  const [once, ...more] = findingsOf('P-06', {
    cells,
    organization: { powers: ['licensing'] },
    previous,
  });
  t.equal(once?.severity, 'warning', 'that there were some last year says more');
  t.strictSame(more, []);
});
