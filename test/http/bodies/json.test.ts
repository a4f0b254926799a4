/** Bodies as JSON: what is read, and what is refused where it is. */

import fc from 'fast-check';
import { test } from 'tap';
import { Type } from 'typebox';
import { parseJson } from '../../../src/http/bodies/json.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { refusalOf } from '../refusal.ts';

const limits = { depthMax: 20, membersMax: 100 };

test('JSON that is whole comes through as JSON.parse reads it', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue({ maxDepth: 5, noUnicodeString: false }).filter((value) => {
        const text = JSON.stringify(value);
        return !/\\u00|\\[bf]|\\ud|e\+|(^|[^.\d])\d{16}|__proto__|constructor|prototype/.test(text);
      }),
      async (value) => {
        const text = JSON.stringify(value, null, 1);
        t.same(parseJson(Buffer.from(text), { depthMax: 100, membersMax: 1000 }), JSON.parse(text));
      },
    ),
    { numRuns: 300 },
  );
});

test('a byte order mark is passed over', async (t) => {
  t.same(parseJson(Buffer.from('\ufeff{"a":1}'), limits), { a: 1 });
});

test('a number is at most 64 characters long, and a fault repeats only the start of a name', async (t) => {
  const zeros = (count: number) => '0'.repeat(count);
  t.strictSame(parseJson(Buffer.from(`{"a":0.1${zeros(61)}}`), limits), { a: 0.1 });
  for (const [body, pointer] of [
    [`{"a":0.1${zeros(62)}}`, '/a'],
    [`{"year":0.1${zeros(100_000)}1}`, '/year'],
    [`{"a":1e${zeros(100_000)}1}`, '/a'],
    [`{"${'eyJ'.repeat(33_000)}":1e400}`, `/${'eyJ'.repeat(33)}e…`],
    [`{"${'年'.repeat(99)}\\ud83d\\ude00":1e400}`, `/${'年'.repeat(99)}\ufffd…`],
  ] as const) {
    const { code, faults } = refusalOf(() => parseJson(Buffer.from(body), limits));
    t.equal(code, 'request-invalid');
    t.match(faults, [{ pointer, code: 'number-out-of-range' }]);
  }
});

test('a list has at most 1,000 items, and what is nested is not read to its depth', async (t) => {
  const listOf = (length: number) => `{"a":[[],[${Array(length).fill(1).join()}]]}`;
  t.match(parseJson(Buffer.from(listOf(1000)), limits), { a: [[], { length: 1000 }] });
  const long = refusalOf(() => parseJson(Buffer.from(listOf(1001)), limits));
  t.equal(long.code, 'request-invalid');
  t.match(long.faults, [{ pointer: '/a/1', code: 'too-many' }]);
  for (const text of ['['.repeat(2_000_000), `{"a":"[\\"[",${'"b":{'.repeat(100)}`]) {
    const deep = refusalOf(() => parseJson(Buffer.from(text), limits));
    t.equal(deep.code, 'json-invalid');
    t.match(deep.faults, [{ code: 'too-deep' }]);
  }
  const broken = refusalOf(() => parseJson(Buffer.from(`["\\x",${'['.repeat(100)}`), limits));
  t.equal(broken.code, 'json-invalid');
  t.same(parseJson(Buffer.from(`["${'['.repeat(100)}\\\\"]`), limits), [`${'['.repeat(100)}\\`]);
});

test('of a hundred thousand faults a hundred are listed', async (t) => {
  const check = compile(Type.Array(Type.Union([Type.Literal('a'), Type.Null()])));
  t.equal(check(Array(200_000).fill({})).length, 100);
  const nested = compile(Type.Union([Type.Array(Type.Literal('a')), Type.Null()]));
  t.ok(nested(Array(200_000).fill(1)).length <= 100);
});

test('JSON that is irregular is refused where it is', async (t) => {
  const cases: [name: string, body: string | Buffer, code: string, faults: [string, string][]][] = [
    ['empty', '', 'json-invalid', []],
    ['blank', '  ', 'json-invalid', []],
    ['broken', '{"a":', 'json-invalid', []],
    ['two values', '{} {}', 'json-invalid', []],
    ['a leading zero', '{"a":01}', 'json-invalid', []],
    ['not a number', '{"a":NaN}', 'json-invalid', []],
    ['a comment', '{"a":1/**/}', 'json-invalid', []],
    ['a raw control character', '{"a":"\u0001"}', 'json-invalid', []],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'json-invalid', []],
    ['GB18030', Buffer.from([0x22, 0xc4, 0xea, 0x22]), 'json-invalid', []],
    ['repeated', '{"a":1,"a":1}', 'json-invalid', [['/a', 'duplicate-member']]],
    ['repeated in disguise', '{"a":1,"\\u0061":2}', 'json-invalid', [['/a', 'duplicate-member']]],
    [
      'repeated deep',
      '[{"x":{"y/z":1,"y/z":2}}]',
      'json-invalid',
      [['/0/x/y~1z', 'duplicate-member']],
    ],
    ['__proto__', '{"__proto__":1}', 'json-invalid', [['/__proto__', 'reserved-member']]],
    [
      'constructor',
      '{"a":{"constructor":{}}}',
      'json-invalid',
      [['/a/constructor', 'reserved-member']],
    ],
    ['NUL', '{"a":"x\\u0000"}', 'json-invalid', [['/a', 'text-malformed']]],
    ['lone surrogate', '{"a":[1,"\\ud800"]}', 'json-invalid', [['/a/1', 'text-malformed']]],
    ['control in a name', '{"\\u0007":1}', 'json-invalid', [['/\u0007', 'text-malformed']]],
    ['1e400', '{"a":{"b":1e400}}', 'request-invalid', [['/a/b', 'number-out-of-range']]],
    ['-1e400', '[-1e400]', 'request-invalid', [['/0', 'number-out-of-range']]],
    ['1e-400', '[1e-400]', 'request-invalid', [['/0', 'number-out-of-range']]],
    ['2^53', '{"a":9007199254740992}', 'request-invalid', [['/a', 'number-out-of-range']]],
    ['2^53+1', '{"a":9007199254740993}', 'request-invalid', [['/a', 'number-out-of-range']]],
    ['1e21', '{"a":1e21}', 'request-invalid', [['/a', 'number-out-of-range']]],
    ['30 digits', `{"a":${'9'.repeat(30)}}`, 'request-invalid', [['/a', 'number-out-of-range']]],
    [
      'a fraction that would vanish',
      '{"a":1.0000000000000000001}',
      'request-invalid',
      [['/a', 'number-out-of-range']],
    ],
    [
      'two at once',
      '{"a":1e400,"b":[1e400]}',
      'request-invalid',
      [
        ['/a', 'number-out-of-range'],
        ['/b/0', 'number-out-of-range'],
      ],
    ],
  ];
  for (const [name, body, code, faults] of cases) {
    const error = refusalOf(() => parseJson(Buffer.from(body as string), limits));
    t.equal(error.code, code, name);
    t.same(
      error.faults.map((fault) => [fault.pointer, fault.code]),
      faults,
      name,
    );
  }
});

test('numbers at the limit are taken', async (t) => {
  const text = '[9007199254740991,-9007199254740991,0.1,1.5,1e2,-0,12345.6789,0.0]';
  t.same(parseJson(Buffer.from(text), limits), JSON.parse(text));
});

test('backslashes before a quotation mark are counted', async (t) => {
  const value = { 'a\\': 'b\\"', c: '\\\\', d: '"' };
  t.same(parseJson(Buffer.from(JSON.stringify(value)), limits), value);
});

test('the limits of structure hold, and one past them is refused', async (t) => {
  const nested = (depth: number) => Buffer.from('['.repeat(depth) + ']'.repeat(depth));
  t.doesNotThrow(() => parseJson(nested(20), limits));
  t.equal(refusalOf(() => parseJson(nested(21), limits)).faults[0]?.code, 'too-deep');
  t.equal(refusalOf(() => parseJson(nested(500_000), limits)).faults[0]?.code, 'too-deep');
  const wide = (members: number) =>
    Buffer.from(
      JSON.stringify(Object.fromEntries([...Array(members)].map((_, i) => [`m${i}`, 1]))),
    );
  t.doesNotThrow(() => parseJson(wide(100), limits));
  t.equal(refusalOf(() => parseJson(wide(101), limits)).faults[0]?.code, 'too-many-members');
  const many = Buffer.from(`[${'1e400,'.repeat(500)}1e400]`);
  t.equal(refusalOf(() => parseJson(many, limits)).faults.length, 100);
});
