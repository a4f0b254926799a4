import { test } from 'tap';
import { editionById } from '../../src/form/editions/index.ts';
import type { Claim } from '../../src/form/prose/claim.ts';
import { listClaims } from '../../src/form/prose/claims.ts';
import type { EditionId } from '../../src/form/types.ts';
import { sentences } from './prose-sentences.ts';

const edition = editionById('2021');
const given = { edition, year: 2023, name: '南昌市西湖区人力资源和社会保障局' };

function numberOf({ value, range }: Claim): string {
  return value === null ? `${range?.from ?? ''}..${range?.to ?? ''}` : String(value);
}

function shown(claim: Claim): string {
  return `${claim.subject?.rule ?? '?'} ${numberOf(claim)}`;
}

test('sentences', async (t) => {
  for (const [sentence, expected] of sentences) {
    const found = listClaims(sentence, given);
    const shorts = found.map((claim, at) =>
      expected[at]?.split(' ').length === 3 ? `${shown(claim)} ${claim.scope}` : shown(claim),
    );
    t.same(shorts, expected, sentence);
    for (const { offset, length, phrase } of found) {
      t.equal(sentence.slice(offset, offset + length).replace(/\s+/g, ''), phrase);
    }
  }
});

test('lines that were wrapped are read through, headings are not', async (t) => {
  const wrapped =
    '全市全年共收到政府信息公开\n申请3607件，其中自然人申请3493件，予以公\n开 1191 件。';
  const lines = `2023年，我市认真做好政府信息公开工作，努力提升水平，${wrapped}`;
  t.same(listClaims('依申请公开\n申请情况良好。受理申请3件', given).map(shown), ['N-01 3']);
  const [first, ...rest] = listClaims(lines, given);
  t.equal(first?.phrase, '全市全年共收到政府信息公开申请3607件');
  t.equal(rest.length, 2);
});

test('subjects are cells of the form, by every reading of the words', async (t) => {
  const subjects = (text: string, id: EditionId = '2021') =>
    listClaims(text, { ...given, edition: editionById(id) }).map(
      ({ subject }) => subject?.readings,
    );
  const total = (row: string) => `/applicationStatistics/${row}/total`;
  t.same(subjects('新收政府信息公开申请3件'), [[[total('newlyReceived')]]]);
  t.same(subjects('收办政府信息公开申请3件'), [
    [[total('newlyReceived'), total('carriedOver')], [total('newlyReceived')]],
  ]);
  const denied = subjects('受理政府信息公开申请3件，不予公开3件')[1];
  t.equal(denied?.[0]?.length, 8);
  const outcome = subjects('受理政府信息公开申请3件，其他处理3件', '2019');
  t.same(outcome[1], [[total('outcomes/otherOutcomes')]]);
  t.same(subjects('废止行政规范性文件3件', '2019'), [undefined]);
  t.same(subjects('因政府信息公开被提起行政诉讼3件'), [
    [
      [
        '/reviewLitigation/litigation/direct/total',
        '/reviewLitigation/litigation/afterReview/total',
      ],
    ],
  ]);
});
