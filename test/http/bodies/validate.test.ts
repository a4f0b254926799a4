/** A value held against a schema: every fault at once, each with its pointer. */

import { test } from 'tap';
import { Type } from 'typebox';
import { compile, validate } from '../../../src/http/bodies/validate.ts';
import { ref } from '../../../src/http/contract/operation.ts';
import {
  civilDate,
  code18,
  countCell,
  instant,
  textField,
  uuid,
} from '../../../src/http/contract/schemas.ts';
import { refusalOf } from '../refusal.ts';

const pointSchema = Type.Object(
  { x: countCell, y: Type.Integer() },
  { $id: 'TestPoint', additionalProperties: false },
);
const shapeSchema = Type.Object(
  {
    name: textField(5, 1),
    kind: Type.Optional(Type.Union([Type.Literal('a'), Type.Literal('b'), Type.Null()])),
    day: Type.Optional(civilDate),
    at: Type.Optional(instant),
    id: Type.Optional(uuid),
    code: Type.Optional(code18),
    point: Type.Optional(Type.Union([ref(pointSchema), Type.Null()])),
    list: Type.Optional(Type.Array(Type.Integer({ minimum: 0, maximum: 9 }), { maxItems: 2 })),
  },
  { additionalProperties: false },
);

test('faults of shape are reported all at once, each with its pointer', async (t) => {
  const check = compile(shapeSchema);
  const cases: [value: unknown, faults: [string, string][]][] = [
    [{ name: 'x' }, []],
    [{ name: '一二三四五' }, []],
    [{ name: '😀😀😀😀😀' }, []],
    [undefined, [['', 'wrong-type']]],
    [null, [['', 'wrong-type']]],
    [[], [['', 'wrong-type']]],
    [{}, [['/name', 'missing-member']]],
    [{ name: '' }, [['/name', 'too-short']]],
    [{ name: '一二三四五六' }, [['/name', 'too-long']]],
    [{ name: 'a\u0000' }, [['/name', 'text-malformed']]],
    [{ name: 5 }, [['/name', 'wrong-type']]],
    [{ name: 'x', 'a/b~c': 1 }, [['/a~1b~0c', 'unknown-member']]],
    [{ name: 'x', kind: 'c' }, [['/kind', 'not-allowed-value']]],
    [{ name: 'x', kind: null }, []],
    [{ name: 'x', day: '2023-02-30' }, [['/day', 'wrong-format']]],
    [{ name: 'x', day: '2024-02-29' }, []],
    [{ name: 'x', at: '2024-02-29' }, [['/at', 'wrong-format']]],
    [{ name: 'x', code: '11370826004329268I' }, [['/code', 'wrong-format']]],
    [{ name: 'x', id: '01890000-0000-7000-8000-00000000000A' }, [['/id', 'wrong-format']]],
    [{ name: 'x', point: null }, []],
    [{ name: 'x', point: { x: null, y: 1 } }, []],
    [{ name: 'x', point: 5 }, [['/point', 'wrong-type']]],
    [{ name: 'x', point: { x: '5', y: 1 } }, [['/point/x', 'wrong-type']]],
    [{ name: 'x', point: { x: true, y: 1 } }, [['/point/x', 'wrong-type']]],
    [{ name: 'x', point: { x: 1.5, y: 1 } }, [['/point/x', 'wrong-type']]],
    [{ name: 'x', point: { x: -1, y: 1 } }, [['/point/x', 'out-of-range']]],
    [{ name: 'x', point: { x: 2 ** 53, y: 1 } }, [['/point/x', 'out-of-range']]],
    [{ name: 'x', point: { x: 2 ** 53 - 1, y: 1 } }, []],
    [{ name: 'x', list: [1, 10] }, [['/list/1', 'out-of-range']]],
    [{ name: 'x', list: [1, 2, 3] }, [['/list', 'too-many']]],
    [
      { nome: 1, point: { x: -1, z: 1 } },
      [
        ['/name', 'missing-member'],
        ['/nome', 'unknown-member'],
        ['/point/y', 'missing-member'],
        ['/point/z', 'unknown-member'],
        ['/point/x', 'out-of-range'],
      ],
    ],
  ];
  for (const [value, expected] of cases) {
    const faults = check(value);
    t.same(
      faults.map((fault) => `${fault.pointer} ${fault.code}`).sort(),
      expected.map(([pointer, code]) => `${pointer} ${code}`).sort(),
      JSON.stringify(value),
    );
    for (const { message } of faults) {
      t.match(message.zh, /\p{Script=Han}/u);
      t.match(message.en, /^[A-Z].*\.$/);
    }
  }
});

test('a union of types names them all', async (t) => {
  const [fault] = compile(countCell)('5');
  t.match(fault?.message, { zh: '应为整数或 null（空白）。', en: /a whole number or null/ });
});

test('at most 100 faults are reported', async (t) => {
  const value = Object.fromEntries([...Array(300)].map((_, index) => [`m${index}`, 1]));
  t.equal(compile(Type.Object({}, { additionalProperties: false }))(value).length, 100);
});

test('validate throws what check finds, and changes nothing', async (t) => {
  const value = Object.freeze({ name: 'x' });
  validate(compile(shapeSchema), value);
  const error = refusalOf(() => validate(compile(shapeSchema), {}));
  t.match(error, { code: 'request-invalid', faults: [{ pointer: '/name' }] });
});

test('two schemas of one name are a fault of the program', async (t) => {
  t.throws(() => ref(Type.Object({}, { $id: 'TestPoint' })), /two schemas/);
  t.throws(() => ref(Type.Object({})), /\$id/);
});
