/** Any prose, hostile prose: nothing is thrown, and reading takes time in proportion to its length. */
import fc from 'fast-check';
import { test } from 'tap';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures } from '../../src/form/figures.ts';
import { listClaims } from '../../src/form/prose/claims.ts';
import { checkProse } from '../../src/form/prose/findings.ts';
import { growth, proportional } from '../support/growth.ts';

const edition = editionById('2021');
const given = { edition, year: 2023, name: '南昌市西湖区人力资源和社会保障局' };

/** What the readers of prose look for, in pieces to be put together. */
const triggers = [
  ...[
    '1',
    '1,',
    '111,111,',
    '一',
    '一百',
    '百分之',
    '万',
    '余',
    '１',
    '1.',
    '2023年',
    '12月',
    '〔2021〕',
  ],
  ...['（', '）', '(', '《', '》', '、', '，', '；', '：', '。', '\n', '“', ' '],
  ...[
    '其中',
    '占1%',
    '同比增长1%',
    '均',
    '未收到',
    '上年结转',
    '结转',
    '因',
    '全市',
    '市局',
    '法人、',
    '1件',
  ],
  ...[
    '（其中1件',
    '收到政府信息公开申请12件（',
    '行政复议1件，均维持，',
    '制发规范性文件1件修订1件，',
  ],
  ...[
    '收取信息处理费1元，其中收取1元；',
    '政府信息公开引发行政复议1件，均维持，',
    '公开政府信息的申请',
  ],
];

/** Characters: about 200 KB of Chinese text. */
const longestProse = 70_000;

/** How the time of reading prose that consists of one piece grows with its length. */
function growthOf(piece: string, longest: number) {
  const figures = blankFigures(edition);
  return growth((size, run) => {
    const overview = `${run}${piece.repeat(Math.ceil(size / piece.length)).slice(0, size)}`;
    return () =>
      checkProse(edition, figures, { overview }, { kind: 'own', year: 2023, name: given.name });
  }, longest);
}

test('hostile prose takes time in proportion to its length', async (t) => {
  for (const piece of ['收到政府信息公开申请12件，', ...triggers]) {
    const { ratio, milliseconds } = growthOf(piece, longestProse);
    t.ok(ratio < proportional, `${piece}: ${ratio.toFixed(1)}, ${milliseconds.toFixed(0)} ms`);
  }
});

test('any prose: nothing thrown, phrases lie in the text, time is in proportion', async (t) => {
  const pieces = fc.array(fc.oneof(fc.constantFrom(...triggers), fc.string({ maxLength: 4 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const claims = listClaims(text, given);
      return claims.every(
        ({ offset, length, phrase, relation }, at) =>
          text.slice(offset, offset + length).replace(/\s+/g, '') === phrase &&
          (relation === null || (relation.of >= 0 && relation.of < at)),
      );
    }),
    { numRuns: 500 },
  );
  const mixes = fc.array(fc.constantFrom(...triggers), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(mixes, (parts) => growthOf(parts.join(''), longestProse / 4).ratio < proportional),
    { numRuns: 40 },
  );
  t.pass();
});
