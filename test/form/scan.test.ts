/** Scans and normalisation say what the expressions and the function they replace say. */
import fc from 'fast-check';
import { test } from 'tap';
import { normalizeText } from '../../src/form/text/normalize.ts';
import { containsInOrder, textAfterLast, trimEnd } from '../../src/form/text/scan.ts';

const runs = { numRuns: 2_000 };

const textOf = (...pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

test('scans agree with the expressions that they replace', async (t) => {
  fc.assert(
    fc.property(textOf('0', '1', '.', '-'), (text) => {
      return trimEnd(text, '0.') === text.replace(/[0.]+$/, '');
    }),
    runs,
  );
  fc.assert(
    fc.property(textOf('问题', '改进', '整改', '问', '题', 'x'), (text) => {
      return containsInOrder(text, [['问题'], ['改进', '整改']]) === /问题.*(改进|整改)/.test(text);
    }),
    runs,
  );
  fc.assert(
    fc.property(textOf('公开', '是', '公', '开', 'x'), (text) => {
      return (
        textAfterLast(text, ['公开', '是'], 2) === text.replace(/^.*(?:公开|是)(?=.{2,}$)/, '')
      );
    }),
    runs,
  );
  t.pass();
});

test('long texts are normalised as short ones are', async (t) => {
  const pieces = ['政', 'é', 'e\u0301', '\u0315\u0300', 'ﾊﾞ', '각', '\u1100\u1161\u11a8', '😀', 'ﷺ'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { minLength: 300, maxLength: 900 }),
      (parts) => {
        const text = parts.join('');
        return normalizeText(text) === text.normalize('NFKC');
      },
    ),
    { numRuns: 300 },
  );
  t.pass();
});
