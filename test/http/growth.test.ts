/**
 * No text that a request can bring takes longer than in proportion to its length: every function
 * that reads one, with the texts that are hardest for it.
 */
import { test } from 'tap';
import { parseJson } from '../../src/http/json.ts';
import { hasSecret, pathWithoutSecrets, withoutSecrets } from '../../src/http/secrets.ts';
import { growth, proportional } from '../support/growth.ts';

const limits = { depthMax: 20, membersMax: 100 };

/** Runs a function that may refuse what it is given: a refusal must be quick too. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    // Refused.
  }
}

const parse = (text: string) => attempt(() => parseJson(Buffer.from(text), limits));

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
    size: 2_000_000,
    read: parse,
    texts: {
      'a long fraction': (size) => `{"year":0.1${'0'.repeat(size)}1}`,
      'a long whole number': (size) => `[${'1'.repeat(size)}]`,
      'a long exponent': (size) => `[1e${'0'.repeat(size)}1]`,
      'zeros and a one': (size) => `[0.${'0'.repeat(size)}1]`,
      'many numbers': (size) => `[${repeated('0.10000000000000000001,')(size)}1]`,
      backslashes: (size) => `["${repeated('\\\\')(size)}"]`,
      'escaped quotation marks': (size) => `["${repeated('\\"')(size)}"]`,
      'open brackets': repeated('['),
      'open objects': repeated('{"a":'),
      'empty objects': (size) => `[${repeated('{},')(size)}{}]`,
      'a long name': (size) => `{"${repeated('eyJ')(size)}":1e999}`,
      'many long names': (size) =>
        `{${Array.from({ length: 99 }, (_, index) => `"${index}${'~'.repeat(size / 99)}":1e999`).join()}}`,
      'a repeated name': (size) => `{${repeated('"a":1,')(size)}"a":1}`,
      'white space': (size) => `[${' '.repeat(size)}`,
      'lone surrogates': (size) => `["${repeated('\\ud800')(size)}"]`,
    },
  },
  { name: 'withoutSecrets', size: 1_000_000, read: withoutSecrets, texts: secretTexts },
  { name: 'hasSecret', size: 1_000_000, read: hasSecret, texts: secretTexts },
  { name: 'pathWithoutSecrets', size: 400_000, read: pathWithoutSecrets, texts: secretTexts },
];

for (const { name, size, read, texts } of readers) {
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
