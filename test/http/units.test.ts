/** The parts of the web shell that compute from their arguments. */
import fc from 'fast-check';
import { test } from 'tap';
import { Type } from 'typebox';
import { ConfigError, loadConfig } from '../../src/config/load.ts';
import { settings } from '../../src/config/settings.ts';
import { AppError } from '../../src/errors.ts';
import { requireOn } from '../../src/features/access.ts';
import { formatCsv } from '../../src/http/answers/csv.ts';
import { sendPage } from '../../src/http/answers/paging.ts';
import { asAppError, composeProblem } from '../../src/http/answers/problem.ts';
import { parseJson } from '../../src/http/bodies/json.ts';
import { compile, validate } from '../../src/http/bodies/validate.ts';
import { ref } from '../../src/http/contract/operation.ts';
import {
  civilDate,
  code18,
  countCell,
  instant,
  textField,
  uuid,
} from '../../src/http/contract/schemas.ts';
import {
  computeShortDigest,
  isUnchanged,
  readPrecondition,
  requireMatch,
  strongTag,
} from '../../src/http/requests/conditional.ts';
import { preferredLanguage } from '../../src/http/requests/language.ts';
import { accepts } from '../../src/http/requests/negotiation.ts';
import { readCaller } from '../../src/http/requests/request.ts';
import { auditEvent } from '../../src/policy/audit-event.ts';
import { machineCaller } from '../../src/policy/caller.ts';

const limits = { depthMax: 20, membersMax: 100 };

function refusalOf(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

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

test('faults of shape are told all at once, each where it stands', async (t) => {
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

test('at most 100 faults are told', async (t) => {
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

test('strong tags and If-Match', async (t) => {
  const digest = computeShortDigest('abc');
  t.equal(digest, 'ba7816bf');
  t.equal(strongTag(7, digest), '"7-ba7816bf"');
  t.equal(strongTag(7, digest, '01020304'), '"7-ba7816bf.01020304"');
  const sent = readPrecondition;
  const current = { version: 7, digest };
  for (const good of ['"7-ba7816bf"', ' "7-ba7816bf" ', '"7-ba7816bf.01020304"']) {
    t.doesNotThrow(() => requireMatch(sent(good), current), good);
  }
  t.equal(refusalOf(() => requireMatch(sent(undefined), current)).code, 'precondition-required');
  const stale = ['*', 'W/"7-ba7816bf"', '"6-ba7816bf"', '"7-00000000"', '7-ba7816bf', ''];
  for (const bad of [...stale, '"7-ba7816bf", "6-ba7816bf"']) {
    t.equal(refusalOf(() => requireMatch(sent(bad), current)).code, 'precondition-failed', bad);
  }
});

test('If-None-Match compares weakly', async (t) => {
  const tag = '"7-ba7816bf"';
  const unchanged = (value?: string) => isUnchanged(value, tag);
  for (const match of [tag, `W/${tag}`, `"x", ${tag}`, '*']) t.equal(unchanged(match), true, match);
  for (const other of [undefined, '', '"x"', '7-ba7816bf']) t.equal(unchanged(other), false);
});

test('the language is Chinese unless English is preferred', async (t) => {
  const chinese = [undefined, '', 'zh', 'zh-CN,en;q=0.9', '*', 'fr', 'en;q=0.5,zh;q=0.8', 'en;q=0'];
  const english = ['en', 'en-US,en;q=0.9,zh;q=0.8', 'fr,en;q=0.5', 'EN', 'en,zh'];
  for (const header of chinese) t.equal(preferredLanguage(header), 'zh', `${header}`);
  for (const header of english) t.equal(preferredLanguage(header), 'en', header);
});

test('Accept: the most specific range decides', async (t) => {
  const type = 'application/json';
  for (const good of ['*/*', 'application/*', 'text/html, */*;q=0.1', 'APPLICATION/JSON; q=1']) {
    t.equal(accepts(good, type), true, good);
  }
  for (const bad of ['text/html', '*/*, application/json;q=0', '', 'application/json;q=x']) {
    t.equal(accepts(bad, type), false, bad);
  }
});

test('a foreign record is not found, a readable one is not allowed', async (t) => {
  const organization = { id: 'b', lineage: ['a', 'b'] };
  const actor = (role: 'editor' | 'reader', organizationId: string) => ({
    actor: { kind: 'key', id: 'k', label: '', role, organizationId, actions: null } as const,
    machine: null,
  });
  t.doesNotThrow(() => requireOn(actor('editor', 'b'), 'reports.write', organization));
  const above = refusalOf(() => requireOn(actor('editor', 'a'), 'reports.write', organization));
  t.equal(above.code, 'not-allowed');
  const foreign = refusalOf(() => requireOn(actor('editor', 'c'), 'reports.write', organization));
  t.equal(foreign.code, 'not-found');
  const operator = machineCaller('operator');
  t.doesNotThrow(() => requireOn(operator, 'reports.write', organization), 'asked for nothing');
  const reader = refusalOf(() => requireOn(actor('reader', 'c'), 'reports.read', organization));
  t.equal(reader.code, 'not-found');
});

test('an audit event says who, when and in which request', async (t) => {
  const bound = { role: 'reader', organizationId: null, actions: null } as const;
  const actor = { kind: 'key', id: 'k', label: 'Key', ...bound } as const;
  const clock = () => new Date('2024-01-02T03:04:05.678Z');
  const deed = { action: 'report.create', resource: 'report', resourceId: 'r' };
  t.same(auditEvent(readCaller({ actor, id: 'q', ip: '192.0.2.7' }), { clock }, deed), {
    at: '2024-01-02T03:04:05.678Z',
    actorKind: 'key',
    actorId: 'k',
    actorLabel: 'Key',
    address: '192.0.2.7',
    requestId: 'q',
    refusal: null,
    ...deed,
  });
  t.match(auditEvent(readCaller({ actor: null, id: 'q', ip: '192.0.2.7' }), { clock }, deed), {
    ...{ actorKind: 'public', actorId: null, actorLabel: '', address: '192.0.2.7' },
  });
  t.match(auditEvent(machineCaller('operator'), { clock }, deed), {
    ...{ actorKind: 'service', actorId: null, actorLabel: 'operator' },
    ...{ address: null, requestId: null },
  });
});

test('a page that goes on is linked, keeping the filters', async (t) => {
  const headers: Record<string, string> = {};
  const reply = {
    header: (name: string, value: string) => Object.assign(headers, { [name]: value }),
  };
  const send = (next: string | null) =>
    sendPage({ url: '/v1/reports?year=2023&cursor=a' }, reply as never, { items: [1], next });
  t.same(send(null), { items: [1], next: null });
  t.same(headers, {});
  t.same(send('b&c'), { items: [1], next: 'b&c' });
  t.same(headers, { link: '</v1/reports?year=2023&cursor=b%26c>; rel="next"' });
});

test('what nobody foresaw says nothing but the id', async (t) => {
  const circumstances = { url: '/v1/x?secret=1', requestId: 'q', language: 'en' } as const;
  const thrown = [new Error('SELECT secret'), 'secret', null, { statusCode: 502 }, undefined];
  for (const error of thrown) {
    const problem = composeProblem(asAppError(error), circumstances);
    t.match(problem, { status: 500, code: 'internal-error', requestId: 'q', instance: '/v1/x' });
    t.notMatch(JSON.stringify(problem), /secret/);
  }
  const noisy = new AppError('internal-error', { zh: 'secret', en: 'secret' });
  t.notMatch(JSON.stringify(composeProblem(noisy, circumstances)), /secret/);
});

test('findings that stand in the way are told with the problem', async (t) => {
  const finding = {
    key: 'A-01:3.1.C7:4=5',
    rule: 'A-01',
    severity: 'error',
    message: { zh: '不相等', en: 'Differs' },
    pointers: ['/a'],
    left: 4,
    right: 5,
    difference: -1,
    suggestions: [],
  } as const;
  const error = new AppError('report-exists', undefined, { findings: [finding] });
  const circumstances = { url: '/', requestId: 'q', language: 'en' } as const;
  t.same(composeProblem(error, circumstances).findings, [{ ...finding, message: 'Differs' }]);
});

test('the instance of a problem is a URI reference whatever was asked for', async (t) => {
  const instance = (url: string) =>
    composeProblem(new AppError('not-found'), { url, requestId: '', language: 'zh' }).instance;
  t.equal(instance('/a?b'), '/a');
  t.equal(instance('/年"<>'), '/%E5%B9%B4%22%3C%3E');
  t.equal(instance('/\ud800'), '/%EF%BF%BD');
  t.equal(instance(`/${'x'.repeat(9000)}`).length, 500);
});

test('settings have defaults that are valid, and are frozen', async (t) => {
  const config = loadConfig({ PORT: '' });
  t.match(config, { host: '127.0.0.1', port: 3000, adminKey: null, corsOrigins: [] });
  t.match(config, { bodyBytesMax: 2_097_152, requestTimeoutMs: 60_000, docsEnabled: true });
  t.ok(Object.isFrozen(config));
  const names = Object.values(settings).map(({ name }) => name);
  t.equal(new Set(names).size, names.length);
  for (const { name, description } of Object.values(settings)) {
    t.match(name, /^[A-Z][A-Z_]+$/);
    t.match(description.zh, /\p{Script=Han}/u);
  }
});

test('settings at their limits, and one past them', async (t) => {
  const good: [string, string][] = [
    ['PORT', '0'],
    ['PORT', '65535'],
    ['ADMIN_KEY', 'k'.repeat(32)],
    ['ADMIN_KEY', 'k'.repeat(512)],
    ['BODY_BYTES_MAX', '1024'],
    ['CORS_ORIGINS', 'https://a.gov.cn, http://localhost:8080'],
    ['LOG_LEVEL', 'silent'],
    ['HOST', '::1'],
    ['DATABASE_URL', 'sqlite::memory:'],
    ['DATABASE_URL', 'unknown-to-settings:x'],
    ['DOCS_ENABLED', 'false'],
  ];
  for (const [name, value] of good) {
    t.doesNotThrow(() => loadConfig({ [name]: value }), `${name}=${value.slice(0, 40)}`);
  }
  const bad: [string, string][] = [
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x10'],
    ['PORT', ' 1'],
    ['ADMIN_KEY', 'k'.repeat(31)],
    ['ADMIN_KEY', 'k'.repeat(513)],
    ['ADMIN_KEY', `${'k'.repeat(32)} `],
    ['BODY_BYTES_MAX', '1023'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://a.gov.cn/'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'data/nianbao.db'],
    ['DATABASE_URL', '1sqlite:x'],
    ['DATABASE_URL', 'sqlite:'],
    ['DOCS_ENABLED', '1'],
  ];
  for (const [name, value] of bad) {
    try {
      loadConfig({ [name]: value });
      t.fail(`${name}=${value} was taken`);
    } catch (error) {
      t.ok(error instanceof ConfigError, `${name}=${value.slice(0, 40)}`);
      t.match((error as ConfigError).message, name);
      if (name === 'ADMIN_KEY') t.notMatch((error as ConfigError).message, 'kkk');
    }
  }
});

test('all faults of the settings are told at once', async (t) => {
  try {
    loadConfig({ PORT: 'x', LOG_LEVEL: 'y', DOCS_ENABLED: 'z' });
    t.fail('taken');
  } catch (error) {
    t.equal((error as ConfigError).faults.length, 3);
  }
});

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
