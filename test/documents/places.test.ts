/** Where things are in a file: values, and the words that are made of them. */
import { test } from 'tap';
import type { Place } from '../../src/documents/place.ts';
import { describePlace, placeKey } from '../../src/documents/place.ts';
import { read } from './reports.ts';

/** Each kind of place, in Chinese and in English. */
const scenes: readonly (readonly [place: Place, zh: string, en: string])[] = [
  [{ kind: 'line', line: 212 }, '第212行', 'line 212'],
  [{ kind: 'paragraph', paragraph: 7 }, '第7段', 'paragraph 7'],
  [{ kind: 'tableRow', table: 3, row: 5 }, '第3张表第5行', 'table 3, row 5'],
  [
    { kind: 'tableCell', table: 3, row: 5, column: 2 },
    '第3张表第5行第2列',
    'table 3, row 5, column 2',
  ],
];

test('a place is described in words', async (t) => {
  for (const [place, zh, en] of scenes) t.strictSame(describePlace(place), { zh, en });
});

test('places are the same when they are made of the same', async (t) => {
  const keys = scenes.map(([place]) => placeKey(place));
  t.equal(new Set(keys).size, scenes.length);
  for (const [place] of scenes) t.equal(placeKey({ ...place }), placeKey(place));
  t.not(placeKey({ kind: 'line', line: 1 }), placeKey({ kind: 'line', line: 2 }));
});

const row = ['规章', '1', '2', '3'];

test('readers say where a cell is', async (t) => {
  const head = '二、主动公开政府信息情况';
  const places = async (text: string, name: string) =>
    Object.values((await read(text, name)).places);
  t.strictSame(
    await places(`${head}\n\n${row.join(' | ')}`, 'a.txt'),
    [1, 2, 3].map(() => ({ kind: 'line', line: 3 })),
  );
  const cells = row.map((text) => `<td>${text}</td>`).join('');
  const table = `<table><tr><td>信息内容</td><td>制发</td></tr><tr>${cells}</tr></table>`;
  t.strictSame(
    await places(`<p>${head}</p><table><tr><td>a</td><td>b</td></tr></table>${table}`, 'a.html'),
    [2, 3, 4].map((column) => ({ kind: 'tableCell', table: 2, row: 2, column })),
  );
  const lines = row.map((text) => `<p>${text}</p>`).join('');
  t.strictSame(
    await places(`<p>${head}</p>${lines}`, 'a.html'),
    [3, 4, 5].map((paragraph) => ({ kind: 'paragraph', paragraph })),
  );
});
