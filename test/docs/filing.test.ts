/** The page on filing, run as written against a running service. */
import { test } from 'tap';
import { requireLines, runPage, unfit } from './page.ts';

/** What the page prints, line by line, in its order. */
const expected: readonly (string | RegExp)[] = [
  '200',
  '"code":"findings-open"',
  /^"message":".*一、本年新收政府信息公开申请数量 3.*相差 1/,
  /^"message":".*总计.*相差 1/,
  /^"message":".*空白/,
  '200',
  /^\{"findingKey":"Z-04-\S+","reason":"县级部门无规章制定权，该行不适用。"\}$/,
  '"status":"submitted"',
  '404',
  '403',
  '"status":"returned"',
  '"text":"去年为8件，本年新制发1件，现行有效应为9件。"',
  '200',
  '"status":"submitted"',
  '"status":"accepted"',
  '"status":"published"',
  '200',
  /^title +示例县水利局2023年政府信息公开工作年度报告$/,
  /^year +2023$/,
  /^It agrees with the kept head/,
  'OK',
  '"status":"draft"',
  '200',
  '"status":"submitted"',
  '"status":"accepted"',
  '"status":"published"',
  '"administrativePenalties":{"decisions":3}',
  '"pointer":"/proactiveDisclosure/administrativePenalties/decisions"',
  '"before":2',
  '"after":3',
  '"type":"published"',
  '"type":"corrected"',
];

test('the page on filing runs as written and prints what it says', {
  skip: unfit(['bash', 'curl', 'cmp']),
}, async (t) => {
  const lines = await runPage(t, 'docs/filing.md');
  // The bundle's verdict is longer than what is asked of it here; all else is listed line by line.
  const isVerdict = (line: string) => /^(?!title|year|OK)[A-Za-z]/.test(line);
  const reported = lines.filter((line) => !isVerdict(line) || line.startsWith('It agrees'));
  requireLines(t, reported, expected);
});
