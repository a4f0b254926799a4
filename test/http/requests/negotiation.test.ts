/** Which media type an answer is sent in, by Accept. */
import fc from 'fast-check';
import { test } from 'tap';
import { accepts, preferred } from '../../../src/http/requests/negotiation.ts';

type Types = readonly [string, ...string[]];

const json = 'application/json';
const csv = 'text/csv';
const html = 'text/html';

const wanted = (accept: string | undefined, types: Types) =>
  preferred({ headers: accept === undefined ? {} : { accept } }, types);

/** What Accept says, which types there are, and the one that is sent. */
const scenes: readonly (readonly [accept: string | undefined, types: Types, sent: string])[] = [
  [undefined, [json, csv, html], json],
  ['', [json, csv], json],
  ['*/*', [json, csv, html], json],
  ['*', [csv, json], csv],
  // Quality goes before everything.
  ['text/csv', [json, csv], csv],
  ['text/csv, application/json;q=0.5', [json, csv], csv],
  ['application/json;q=0.5, text/html;q=0.7, text/csv;q=0.6', [json, csv, html], html],
  ['text/csv;q=0.9, */*', [csv, json], json],
  // Among equals the closer name, then the order of the list.
  ['*/*, text/csv', [json, csv], csv],
  ['text/*, application/json', [csv, json], json],
  ['text/*, */*', [json, html, csv], html],
  ['text/csv, application/json', [json, csv], json],
  ['text/csv, application/json', [csv, json], csv],
  // The most specific range decides for a type, whatever its quality.
  ['text/csv;q=0.1, text/*;q=0.9, */*;q=0.5', [csv, json, html], html],
  ['text/csv;q=0.1, text/*;q=0.9, */*;q=0.5', [csv, json], json],
  [
    'text/*;q=0.3, text/plain;q=0.7, text/plain;format=fixed;q=0.4, */*;q=0.5',
    ['text/plain', html],
    'text/plain',
  ],
  ['text/html;level=3;q=0.4, text/html;q=0.7, */*;q=0.5', [json, html], html],
  ['text/csv; header=present', [json, csv], csv],
  // What is not wanted is not sent while something is.
  ['*/*, application/json;q=0', [json, csv], csv],
  ['text/csv;q=0, */*;q=0.1', [csv, json], json],
  ['TEXT/CSV ; q=1', [json, csv], csv],
  // A quality that is none counts as 0.
  ['text/csv;q=x, application/json;q=0.1', [csv, json], json],
  ['text/csv;q=2, application/json;q=0.1', [csv, json], json],
  ['text/csv;q=-1', [json, csv], json],
  // Nothing fits: the first of the list. Whether that is refused is for another to say.
  ['image/png', [csv, json], csv],
  ['*/*;q=0', [csv, json], csv],
];

test('the best of any number of types is sent', async (t) => {
  for (const [accept, types, sent] of scenes) {
    t.equal(wanted(accept, types), sent, `${accept} of ${types.join()}`);
  }
});

test('of a long header the beginning is read', async (t) => {
  const padded = (length: number) => `${' '.repeat(length - csv.length)}${csv}`;
  t.equal(wanted(padded(1_000), [json, csv]), csv);
  t.equal(wanted(padded(1_001), [json, csv]), json);
});

const names = [json, 'application/xml', csv, html, 'image/png'];

const arbitraryRange = fc.record({
  range: fc.constantFrom(...names, 'application/*', 'text/*', 'image/*', '*/*'),
  parameter: fc.constantFrom('', ';level=1'),
  quality: fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
});

const arbitraryTypes = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
  .map((types) => types as unknown as Types);

type Range = typeof arbitraryRange extends fc.Arbitrary<infer Value> ? Value : never;

/** Ranges that can name a type, the closest first. */
function closenessOf(type: string): readonly ((range: Range) => boolean)[] {
  const group = `${type.slice(0, type.indexOf('/'))}/*`;
  return [
    ({ range, parameter }) => range === type && parameter === '',
    ({ range, parameter }) => range === type && parameter !== '',
    ({ range }) => range === group,
    ({ range }) => range === '*/*',
  ];
}

/** Ranks all types, slowly: quality, closeness, position. */
function reference(ranges: readonly Range[], types: Types): string {
  const ranked = types.flatMap((type, position) => {
    const tiers = closenessOf(type).map((names) => ranges.filter(names));
    const closeness = tiers.findIndex((tier) => tier.length > 0);
    const quality = tiers[closeness]?.[0]?.quality ?? 0;
    return quality > 0 ? [{ type, rank: [-quality, closeness, position] }] : [];
  });
  ranked.sort((one, other) => {
    const at = one.rank.findIndex((value, index) => value !== other.rank[index]);
    return (one.rank[at] ?? 0) - (other.rank[at] ?? 0);
  });
  return ranked[0]?.type ?? types[0];
}

test('the choice agrees with a ranking of all types', async () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryRange, { minLength: 1, maxLength: 8 }),
      arbitraryTypes,
      (ranges, types) => {
        const accept = ranges
          .map(({ range, parameter, quality }) => `${range}${parameter};q=${quality}`)
          .join(', ');
        const chosen = wanted(accept, types);
        const isAllowed = types.some((type) => accepts(accept, type));
        return chosen === reference(ranges, types) && isAllowed === accepts(accept, chosen);
      },
    ),
    { numRuns: 2_000 },
  );
});
