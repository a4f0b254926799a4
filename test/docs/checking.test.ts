/** The page on checking, run as written against a running service. */
import { test } from 'tap';
import { requireLines, runPage, unfit } from './page.ts';

/** What the page prints, line by line, in its order. */
const expected: readonly (string | RegExp)[] = [
  '1 "rule":"A-04","severity":"error"',
  '"added":[]',
  /^"removed":\["A-04-4\.R\.C5-\w+"\]$/,
  '"status":"submitted"',
  '"status":"accepted"',
  '"status":"published"',
  '"carriedIn":{"reportId"',
  '"inForce":8',
  '"carriedOver":{"naturalPerson":2',
  '200',
  '1 "rule":"F-18","severity":"information"',
  '1 "rule":"X-01","severity":"error"',
  '1 "rule":"X-09","severity":"warning"',
  '200',
  '\ufeff规则,严重程度,说明,单元格,左端,右端,差额,可能的更正,填报说明,key',
  '两年工作安排相同，已逐项核对。',
  '201',
  '1 "rule":"X-01","severity":"error"',
  '1 "rule":"X-09","severity":"warning"',
  '"reports":2',
  '"reports":1',
  '1 "rule":"X-01","severity":"information"',
  '1 "rule":"X-09","severity":"warning"',
  '204',
  '"reports":1',
  '"ruleId":"X-01"',
];

test('the page on checking runs as written and prints what it says', {
  skip: unfit(['bash', 'curl']),
}, async (t) => {
  requireLines(t, await runPage(t, 'docs/checking.md'), expected);
});
