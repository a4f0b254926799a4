/** The head of a version comes back byte for byte, however it is kept. */
import fc from 'fast-check';
import { test } from 'tap';
import { cellsOf } from '../../src/form/cells.ts';
import { editions } from '../../src/form/editions/index.ts';
import { packHead, unpackHead } from '../../src/store/shared/packed-head.ts';

const pointers = editions.flatMap((edition) => cellsOf(edition).map(({ pointer }) => pointer));

const headBytes = (edition: string, title: string, computed: readonly string[], rest: string) =>
  Buffer.from(
    `{"id":"r","edition":${JSON.stringify(edition)},"title":${JSON.stringify(title)},"computed":${JSON.stringify(computed)}${rest}`,
  );

/** What a head may be packed with: nothing, a head much like it, one that is not. */
const firstHeads = [null, headBytes('2021', '甲局', pointers.slice(0, 9), ''), Buffer.from('{')];

test('any head comes back as it was', async (t) => {
  const texts = fc.constantFrom(
    '甲局',
    '"computed":["/x"]',
    '"edition":"2019"',
    '\\"computed":[1]',
    ']',
  );
  fc.assert(
    fc.property(
      fc.constantFrom('2019', '2021', '2099', ''),
      texts,
      fc.array(fc.oneof(fc.constantFrom(...pointers), texts, fc.constant('7')), { maxLength: 8 }),
      fc.constantFrom('', ',"signOff":null', ',"computed":[3]'),
      (edition, title, computed, rest) => {
        const head = headBytes(edition, title, computed, rest);
        return firstHeads.every((first) => {
          const packed = packHead(head, first);
          return packed === null || unpackHead(packed, first).equals(head);
        });
      },
    ),
    { numRuns: 2_000 },
  );
  for (const text of ['', '{', '{"computed":[1,2]', '{"edition":"2021","computed":[', '{"a":1']) {
    const head = Buffer.from(text);
    t.same(packHead(head, null), head, text);
    t.same(unpackHead(head, null), head, text);
  }
});

test('pointers of cells are kept as positions', async (t) => {
  for (const edition of editions) {
    const totals = cellsOf(edition).filter(({ total }) => total);
    const head = headBytes(
      edition.id,
      '题',
      totals.map(({ pointer }) => pointer),
      '',
    );
    const packed = String(packHead(head, null));
    t.ok(packed.endsWith(`"computed":[${totals.map(({ index }) => index).join(',')}]`), packed);
    t.ok(packed.length < head.length / 5, `${packed.length} of ${head.length}`);
  }
});

test('a head that is not packed is read as it is', async (t) => {
  const head = headBytes('2021', '题', pointers.slice(0, 3), '');
  t.equal(unpackHead(head, null), head);
  const numbers = Buffer.from('{"edition":"2021","computed":[1]');
  t.equal(packHead(numbers, null), null, 'it would be read as positions');
});

test('a later head is kept in a tenth of its room beside the first', async (t) => {
  const totals = editions.flatMap((edition) =>
    cellsOf(edition).flatMap(({ pointer, total }) => (total ? [pointer] : [])),
  );
  const id = '0198c0de-5a5a-7bbb-8ccc-1234567890ab';
  const rest = (version: number) =>
    `,"version":${version},"organizationId":"${id}","updatedAt":"2026-01-0${version}T08:00:00.000Z"`;
  const [first, later] = [1, 2].map((version) =>
    headBytes('2021', '示例市某局2025年政府信息公开工作年度报告', totals, rest(version)),
  ) as [Buffer, Buffer];
  const keptFirst = packHead(first, null) as Buffer;
  const kept = packHead(later, keptFirst) as Buffer;
  t.ok(kept.length * 10 < keptFirst.length, `${kept.length} of ${keptFirst.length}`);
  t.ok(unpackHead(kept, keptFirst).equals(later));
  t.throws(() => unpackHead(kept, null), 'the first head is needed');
});
