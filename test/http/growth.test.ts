/**
 * No text that a request can bring takes longer than in proportion to its length: every function
 * that reads one, with the texts that are hardest for it.
 */
import type { FastifyReply } from 'fastify';
import { test } from 'tap';
import { Type } from 'typebox';
import { isNetwork, isOrigin, webAddress } from '../../src/config/kinds.ts';
import { loadConfig } from '../../src/config/load.ts';
import { readForm } from '../../src/documents/multipart.ts';
import { AppError } from '../../src/errors.ts';
import { normalizeNetwork } from '../../src/features/keys/networks.ts';
import { creditCodeFaults, divisionCodeFaults } from '../../src/features/organizations/codes.ts';
import { formatCsv } from '../../src/http/answers/csv.ts';
import { sendPage } from '../../src/http/answers/paging.ts';
import { composeProblem } from '../../src/http/answers/problem.ts';
import { parseJson } from '../../src/http/bodies/json.ts';
import { lineFaults, lineField } from '../../src/http/bodies/line-field.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import {
  civilDate,
  code18,
  cursorQuery,
  instant,
  textField,
  uuid,
} from '../../src/http/contract/schemas.ts';
import { normalizeAddress, parseNetworks } from '../../src/http/credentials/addresses.ts';
import {
  hasSecret,
  pathWithoutSecrets,
  withoutSecrets,
} from '../../src/http/credentials/secrets.ts';
import { isToken } from '../../src/http/credentials/tokens.ts';
import { checkAddressEncoding } from '../../src/http/requests/address-encoding.ts';
import {
  isUnchanged,
  readPrecondition,
  requireMatch,
} from '../../src/http/requests/conditional.ts';
import { preferredLanguage } from '../../src/http/requests/language.ts';
import { accepts, checkBodyHeaders, preferred } from '../../src/http/requests/negotiation.ts';
import { decodeFeedCursor } from '../../src/reports/change-view.ts';
import { decodeCursor } from '../../src/store/shared/cursor.ts';
import { growth, proportional } from '../support/growth.ts';

const limits = { depthMax: 20, membersMax: 100 };

/** Runs a function that may refuse what it is given: a refusal must be quick too. */
function ignoreRefusal(work: () => unknown): void {
  try {
    work();
  } catch {
    // Refused.
  }
}

const parse = (text: string) => ignoreRefusal(() => parseJson(Buffer.from(text), limits));

/** Texts of a length: a fragment over and over, with what makes a match fail at the very end. */
const repeated =
  (fragment: string, tail = '') =>
  (size: number) =>
    fragment.repeat(Math.ceil(size / fragment.length)) + tail;

type Generators = Readonly<Record<string, (size: number) => string>>;

const secretTexts: Generators = {
  'starts of tokens': repeated('eyJ'),
  'words with one dot': repeated('eyJa.', ' '),
  'tokens with nothing behind them': repeated('eyJ.'),
  'starts of keys': repeated('nianbao_', ' '),
  'starts of secrets of webhooks': repeated('whsec_', '!'),
  words: repeated('a-'),
  dots: repeated('.'),
  slashes: repeated('/'),
  escapes: repeated('%41'),
  'escapes that are none': repeated('%'),
  'numbers with separators': repeated('1-'),
  ligatures: repeated('\ufdfa'),
};

/** A function of the service that reads a text, its hardest texts, and how long they are made. */
const readers: readonly {
  readonly name: string;
  readonly size: number;
  readonly read: (text: string) => void;
  readonly texts: Generators;
}[] = [
  {
    name: 'parseJson',
    size: 1_000_000,
    read: parse,
    texts: {
      'a long fraction': (size) => `{"year":0.1${'0'.repeat(size)}1}`,
      'a long whole number': (size) => `[${'1'.repeat(size)}]`,
      'a long exponent': (size) => `[1e${'0'.repeat(size)}1]`,
      'zeros and a one': (size) => `[0.${'0'.repeat(size)}1]`,
      'many numbers': (size) => `[${repeated('0.10000000000000000001,')(size)}1]`,
      backslashes: (size) => `["${repeated('\\\\')(size)}"]`,
      'escaped quotation marks': (size) => `["${repeated('\\"')(size)}"]`,
      // Shorter: of two million, the collector's time is most.
      'open brackets': (size) => '['.repeat(size / 4),
      'open objects': repeated('{"a":'),
      'empty objects': (size) => `[${repeated('{},')(size / 4)}{}]`,
      'a long name': (size) => `{"${repeated('eyJ')(size)}":1e999}`,
      'many long names': (size) =>
        `{${[...'年'.repeat(99)].map((_, at) => `"${at}${'~'.repeat(size / 99)}":1e999`)}}`,
      'a repeated name': (size) => `{${repeated('"a":1,')(size)}"a":1}`,
      'white space': (size) => `[${' '.repeat(size)}`,
      'lone surrogates': (size) => `["${repeated('\\ud800')(size)}"]`,
    },
  },
  { name: 'withoutSecrets', size: 1_000_000, read: withoutSecrets, texts: secretTexts },
  { name: 'hasSecret', size: 1_000_000, read: hasSecret, texts: secretTexts },
  { name: 'pathWithoutSecrets', size: 120_000, read: pathWithoutSecrets, texts: secretTexts },
];

/** Lists and parameters of header fields, which end in what none of them takes. */
const headerTexts: Generators = {
  'many items': repeated('a/b;q=0.1,', '\u0000'),
  commas: repeated(',', '\u0000'),
  semicolons: repeated(';', '\u0000'),
  spaces: repeated(' ', '\u0000'),
  'spaces behind a word': (size) => `Bearer${' '.repeat(size)}\u0000`,
  'quotation marks': repeated('"', '\u0000'),
  'entity tags': repeated('W/"1-aaaaaaaa", ', '\u0000'),
  dots: repeated('a.', '\u0000'),
  colons: repeated(':', 'g'),
  slashes: repeated('10.0.0.1/', '\u0000'),
  digits: repeated('1', '\u0000'),
  'equals signs': repeated(';a=', '\u0000'),
};

const reply = { header: () => reply } as unknown as FastifyReply;
const request = (headers: Record<string, string>) => ({ headers });
const checked = compile(
  Type.Object({
    id: uuid,
    line: lineField(200, ''),
    text: textField(200),
    code: code18,
    at: instant,
    day: civilDate,
    cursor: cursorQuery,
  }),
);
const scope = { list: 'reports', filter: {}, sort: 'createdAt' };

function problem(text: string): void {
  const fault = { pointer: `/${text}`, code: 'x', message: { zh: text, en: text } };
  const faults = Array.from({ length: 20 }, () => fault);
  const error = new AppError('request-invalid', { zh: text, en: text }, { faults });
  composeProblem(error, { url: text, requestId: 'id', language: 'zh' });
}

/** Functions of header fields, parameters and settings. */
const headerReaders: Readonly<Record<string, (text: string) => unknown>> = {
  accepts: (text) => accepts(text, 'text/csv'),
  preferred: (text) =>
    preferred(request({ accept: text }), ['application/json', 'text/csv', 'text/html']),
  checkAddressEncoding: (text) => ignoreRefusal(() => checkAddressEncoding(text)),
  preferredLanguage,
  checkBodyHeaders: (text) =>
    checkBodyHeaders(request({ 'content-type': text }), { consumes: ['application/json'] }),
  isToken,
  isUnchanged: (text) => isUnchanged(text, '"1-aaaaaaab"'),
  requireMatch: (text) => requireMatch(readPrecondition(text), { version: 1, digest: 'aaaaaaaa' }),
  plainAddress: normalizeAddress,
  parseNetworks: (text) => parseNetworks([text]),
  normalNetwork: normalizeNetwork,
  isNetwork,
  isOrigin,
  'webAddress.test': webAddress.test,
  loadConfig: (text) => loadConfig({ TRUST_PROXY: text, CORS_ORIGINS: text, HOST: text }),
  sequenceOf: decodeFeedCursor,
  decodeCursor: (text) => decodeCursor(scope, text, { key: '', id: '' }),
  creditCodeFaults: (text) => creditCodeFaults(text, '/code'),
  divisionCodeFaults: (text) => divisionCodeFaults(text, 'county', '/divisionCode'),
  lineFaults: (text) => lineFaults(text, '/name'),
  linkNext: (text) => sendPage({ url: `/x?${text}` }, reply, { items: [], next: 'x' }),
  'a schema': (text) =>
    checked({ id: text, line: text, text, code: text, at: text, day: text, cursor: text }),
  problemOf: problem,
  csvOf: (text) => formatCsv([text], [[text, 1, null]]),
  'readForm, its header': (text) => readForm(Buffer.from('--b--'), `multipart/form-data;${text}`),
};

const forms: Generators = {
  boundaries: repeated('--b\r\n'),
  'starts of boundaries': repeated('\r\n--'),
  parts: repeated('--b\r\nX: y\r\n\r\n\r\n'),
  'a long head': (size) => `--b\r\n${'X: y\r\n'.repeat(size / 6)}`,
  'spaces behind a boundary': (size) => `--b${' '.repeat(size)}`,
};

for (const { name, size, read, texts } of [
  ...readers,
  ...Object.entries(headerReaders).map(([name, read]) => ({
    name,
    size: 60_000,
    read: (text: string) => ignoreRefusal(() => read(text)),
    texts: headerTexts,
  })),
  {
    name: 'readForm',
    size: 4_000_000,
    read: (text: string) =>
      ignoreRefusal(() => readForm(Buffer.from(text), 'multipart/form-data; boundary=b')),
    texts: forms,
  },
]) {
  test(`${name} takes time in proportion to the length of its text`, async (t) => {
    for (const [what, text] of Object.entries(texts)) {
      const prepare = (length: number) => {
        const prepared = text(length);
        return () => read(prepared);
      };
      const { ratio, milliseconds } = growth(prepare, size);
      t.ok(ratio <= proportional, `${what}: ${ratio.toFixed(1)}, ${milliseconds.toFixed(0)} ms`);
    }
  });
}
