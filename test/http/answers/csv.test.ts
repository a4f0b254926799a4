/** Tables as CSV. */
import { test } from 'tap';
import { formatCsv } from '../../../src/http/answers/csv.ts';

test('CSV says what it was given, and nothing that a spreadsheet would run', async (t) => {
  const rows = [
    ['a,b', 'say "x"', 'two\nlines', '=1+1'],
    ['+1', '-1', '@SUM', '\t='],
    [-1, 0.5, null, ''],
  ];
  t.same(formatCsv(['一', '二', '三', '四'], rows).split('\r\n'), [
    '\ufeff一,二,三,四',
    `"a,b","say ""x""","two\nlines",'=1+1`,
    "'+1,'-1,'@SUM,'\t=",
    '-1,0.5,,',
    '',
  ]);
});
