/** What organizations are found by, derived from their names. */
import fc from 'fast-check';
import { test } from 'tap';
import { departmentFields, otherEndings } from '../../../src/form/short-name-table.ts';
import { computeDigest } from '../../../src/proof/digest.ts';
import {
  keepBestMatches,
  newSearchDerivation,
  searchSpelling,
  searchTextVersion,
} from '../../../src/store/shared/search-text.ts';

const deriveSearchKeys = newSearchDerivation();

test('an organization is found by names, short names and initials', async (t) => {
  const keys = deriveSearchKeys({
    name: '重庆市（示范）卫生健康委员会',
    aliases: ['老干部办', 'NB 办'],
  });
  t.same(keys.text.split('\n'), [
    '重庆市(示范)卫生健康委员会',
    ...['老干部办', 'nb办', '重庆市(示范)卫健委'],
    ...['cqssfwsjkwyh', 'cqssfwjw', 'lgbb', 'nbb'],
  ]);
  t.same(keys.spellings, [
    { reversed: '会员委康健生卫)范示(市庆重', kind: 'name' },
    { reversed: '办部干老', kind: 'alias' },
    { reversed: '办bn', kind: 'alias' },
    { reversed: '委健卫)范示(市庆重', kind: 'short' },
  ]);
  const plain = deriveSearchKeys({ name: '示例市财政局', aliases: [] });
  t.same(plain, { text: '示例市财政局\nslsczj', spellings: [] });
  const repeated = deriveSearchKeys({ name: '示例市人民政府', aliases: ['示例市政府'] });
  t.same(repeated.spellings, [{ reversed: '府政市例示', kind: 'alias' }], 'an alias comes first');
});

test('a new derivation has a new number', async (t) => {
  const places = ['示例省', '重庆市', '广西壮族自治区', '厦门市高新技术产业开发区', '长沙县'];
  const endings = [
    ...Object.keys(departmentFields).flatMap((field) => [`${field}局`, `${field}委员会`]),
    ...Object.keys(otherEndings),
  ];
  const texts = places.flatMap((place) =>
    endings.map((ending) => deriveSearchKeys({ name: place + ending, aliases: [] }).text),
  );
  const digest = computeDigest('sha256', texts.join('\n\n'));
  // Another digest needs another number, and is kept here with it: engines then derive anew.
  t.same(
    [searchTextVersion, digest],
    [1, '3e4ec5b3dfcbe32f31f12d998c50f4bbf8fb359ce4ca869fcfbda8f243b064d6'],
  );
});

test('any name and alias is found by itself, whatever its characters', async (t) => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  const holds = fc.property(name, name, (own, alias) => {
    const { text, spellings } = deriveSearchKeys({ name: own, aliases: [alias] });
    const lines = text.split('\n');
    const { folded, reversed } = searchSpelling(alias);
    const isListed = folded === '' || lines.includes(folded);
    const isSpelled =
      folded === searchSpelling(own).folded || spellings.some((each) => each.reversed === reversed);
    return isListed && isSpelled;
  });
  fc.assert(holds, { numRuns: 300 });
  t.pass();
});

test('only matches that are as good as the first count', async (t) => {
  const rows = [
    [0, 3],
    [0, 3],
    [0, 4],
    [1, 1],
  ].map(([is_closed = 0, rank = 0]) => ({ is_closed, rank }));
  t.equal(keepBestMatches(rows).length, 2);
  t.same(keepBestMatches([]), []);
  t.equal(searchSpelling('局').to, searchSpelling('局').reversed, 'too short for an end');
  t.ok(searchSpelling('人社局').to > '局社人市');
});
