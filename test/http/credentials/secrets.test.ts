/** What looks like a credential goes no further, in time that grows with the length of the text. */
import fc from 'fast-check';
import { test } from 'tap';
import {
  hasSecret,
  pathWithoutSecrets,
  withoutSecrets,
} from '../../../src/http/credentials/secrets.ts';

/** The definition in one expression, which takes time with the square of the length. */
const credential = /nianbao_[\w-]+|eyJ[\w-]+\.[\w-]+\.[\w-]*|whsec_[\w+/=~-]+/;

test('credentials are hidden where they are, and all else stays', async (t) => {
  for (const [text, shown] of [
    ['a nianbao_12-x b', 'a … b'],
    ['"eyJa.b.c"', '"…"'],
    ['"eyJa.b."', '"…"'],
    ['x.eyJa.b.c.d', 'x.….d'],
    ['pre-eyJa.b.c', 'pre-…'],
    ['eyJa.b.c.eyJd.e.f', '….…'],
    ['eyJ.eyJa.b.c', 'eyJ.…'],
    ['whsec_ab+/~1= c', '… c'],
    ['eyJnianbao_x.b.c', '…'],
    ['whsec_eyJa.b.c', 'whsec_…'],
    ['eyJa.b', 'eyJa.b'],
    ['eyJa..b.c', 'eyJa..b.c'],
    ['eyJ.a.b', 'eyJ.a.b'],
    ['nianbao_ whsec_ eyJ', 'nianbao_ whsec_ eyJ'],
    ['水利局.报告', '水利局.报告'],
  ] as const) {
    t.equal(withoutSecrets(text), shown, text);
  }
  t.equal(pathWithoutSecrets('/v1/%65yJa.b.c/x?key=eyJa.b.c'), '/v1/…/x');
});

test('what is hidden is what the definition says', async (t) => {
  const fragments = ['eyJ', 'a', '.', '-', '/', ' ', '+', '"', '…', 'nianbao_', 'whsec_', '年'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      return hasSecret(text) === credential.test(text) && !credential.test(withoutSecrets(text));
    }),
    { numRuns: 5_000 },
  );
  t.pass();
});
