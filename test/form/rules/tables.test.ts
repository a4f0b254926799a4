import { test } from 'tap';
import { findingsOf } from '../rule-inputs.ts';

test('A-08: what the year left is in the stock', async (t) => {
  const [finding] = findingsOf('A-08', { cells: { '2.1.1.C1': 4, '2.1.1.C2': 1, '2.1.1.C3': 2 } });
  t.match(finding?.message.zh, /“规章”：本年制发 4，废止 1，年末至少应有 3，现行有效只有 2/);
  t.strictSame(findingsOf('A-08', { cells: { '2.1.2.C1': 1, '2.1.2.C2': 9, '2.1.2.C3': 0 } }), []);
  t.strictSame(
    findingsOf('A-08', { edition: '2019', cells: { '2.1.2.C1': 87, '2.1.2.C3': 0 } }),
    [],
  );
});
