/** Digests, canonical texts, and the chain over the log. */
import fc from 'fast-check';
import { test } from 'tap';
import type { JsonValue } from '../../src/proof/canonical.ts';
import { canonicalText, depthMax } from '../../src/proof/canonical.ts';
import type { ChainBounds, ChainPoint, Link } from '../../src/proof/chain.ts';
import { genesis, hashLink, verifyChain } from '../../src/proof/chain.ts';
import type { DigestAlgorithm } from '../../src/proof/digest.ts';
import {
  computeDigest,
  computeDigests,
  digestAlgorithms,
  isDigest,
} from '../../src/proof/digest.ts';

test('digests are those of the standards', async (t) => {
  // GB/T 32905—2016, Annex A: 'abc', and 'abcd' sixteen times.
  t.equal(
    computeDigest('sm3', 'abc'),
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
  t.equal(
    computeDigest('sm3', 'abcd'.repeat(16)),
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  );
  // FIPS 180-4.
  t.equal(
    computeDigest('sha256', 'abc'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  const text = '政府信息公开';
  t.equal(computeDigest('sm3', text), computeDigest('sm3', Buffer.from(text, 'utf8')));
  t.same(computeDigests(text), {
    sha256: computeDigest('sha256', text),
    sm3: computeDigest('sm3', text),
  });
  for (const other of [genesis.slice(1), `${genesis}0`, genesis.replace('0', 'A'), 0, null]) {
    t.notOk(isDigest(other), String(other));
  }
  t.ok(isDigest(genesis));
});

test('a canonical text is that of RFC 8785', async (t) => {
  // The examples of RFC 8785: sections 3.2.3 and 3.2.2.
  const sorted = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
  t.same(
    [...canonicalText(sorted).matchAll(/:(\d)/g)].map(([, value]) => Number(value)),
    [2, 4, 6, 7, 1, 5, 3],
  );
  t.equal(
    canonicalText({
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  t.equal(canonicalText([]), '[]');
  t.equal(canonicalText({}), '{}');
});

test('a canonical text says what the value says, whatever the order of members', async () => {
  const values = fc.jsonValue({ stringUnit: 'grapheme' }) as fc.Arbitrary<JsonValue>;
  fc.assert(
    fc.property(fc.dictionary(fc.string(), values), (members) => {
      const reversed = Object.fromEntries(Object.entries(members).reverse());
      const text = canonicalText(members);
      if (canonicalText(reversed) !== text) return false;
      // JSON has no negative zero.
      return canonicalText(JSON.parse(text)) === text && computeDigest('sm3', text).length === 64;
    }),
  );
});

test('what has no canonical text is refused', async (t) => {
  const nested = (depth: number): JsonValue => (depth === 0 ? 1 : [nested(depth - 1)]);
  t.equal(canonicalText(nested(depthMax)).length, 2 * depthMax + 1);
  const refused: readonly unknown[] = [
    undefined,
    { member: undefined },
    [undefined],
    new Array(1),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    new Date(0),
    new Map(),
    () => 1,
    Symbol('a'),
    '\ud83d',
    { '\udc00': 1 },
    nested(depthMax + 1),
  ];
  for (const value of refused) t.throws(() => canonicalText(value as JsonValue), TypeError);
  t.equal(canonicalText(Object.assign(Object.create(null), { a: 1 })), '{"a":1}');
});

interface Made {
  readonly links: readonly Link[];
  readonly head: ChainPoint;
}

/** A chain of some events, from a base on; each its own algorithm. */
function chainOf(
  algorithms: readonly DigestAlgorithm[],
  base: ChainPoint = { sequence: 0, hash: genesis },
): Made {
  const links: Link[] = [];
  let head = base;
  for (const algorithm of algorithms) {
    const sequence = head.sequence + 1;
    const record = canonicalText({ sequence, action: 'report.update', at: `第${sequence}日` });
    const hash = hashLink(algorithm, head.hash, record);
    links.push({ sequence, record, algorithm, previous: head.hash, hash });
    head = { sequence, hash };
  }
  return { links, head };
}

const sha = (length: number) => chainOf(Array.from({ length }, () => 'sha256' as const));

/** What a verification accuses, shortly: the kind and the events. */
function accused(links: Iterable<Link>, bounds: ChainBounds): string[] {
  return [...verifyChain(links, bounds)].map(({ fault, sequence, to }) =>
    Object.is(sequence, to) ? `${fault} ${sequence}` : `${fault} ${sequence}-${to}`,
  );
}

const algorithms = fc.array(fc.constantFrom(...digestAlgorithms), { minLength: 1, maxLength: 12 });
const bases = fc.constantFrom(
  { sequence: 0, hash: genesis },
  { sequence: 41, hash: computeDigest('sm3', 'what retention took away') },
);

/** A chain that is whole, and one of its links by its index. */
const chainAndPlace = fc
  .tuple(algorithms, bases, fc.nat())
  .map(([each, base, nth]) => ({ ...chainOf(each, base), base, at: nth % each.length }));

/** As `links`, with some of them from an index on in the place of others. */
function spliced(links: readonly Link[], at: number, count: number, ...others: readonly Link[]) {
  return [...links.slice(0, at), ...others, ...links.slice(at + count)];
}

function linkAt(links: readonly Link[], at: number): Link {
  const link = links[at];
  if (link === undefined) throw new RangeError(`there is no link ${at}`);
  return link;
}

test('the link of an event is a plain digest', async (t) => {
  const { links, head } = sha(2);
  const { record, previous, hash } = linkAt(links, 1);
  t.equal(hash, computeDigest('sha256', Buffer.from(`${previous}\n${record}`)));
  t.equal(previous, linkAt(links, 0).hash);
  t.equal(linkAt(links, 0).previous, genesis);
  t.same(head, { sequence: 2, hash });
});

test('a whole chain has no fault', async (t) => {
  t.same(accused([], { head: { sequence: 0, hash: genesis } }), []);
  t.same(accused([], { head: null }), []);
  fc.assert(
    fc.property(chainAndPlace, ({ links, head, base, at }) => {
      const anchors = [base, linkAt(links, at), { sequence: base.sequence - 1, hash: '?' }];
      t.same(accused(links, { base, head, anchors }), []);
      t.same(accused(links, { base, head: null }), []);
      t.same(accused([], { base: head, head }), [], 'all of it ended by retention');
    }),
  );
});

test('one altered link is one fault, by its number', async (t) => {
  const changes: fc.Arbitrary<(link: Link) => Link> = fc.constantFrom(
    (link) => ({ ...link, record: link.record.replace('update', 'delete') }),
    (link) => ({ ...link, record: link.record.replace(/"sequence":\d+/, '"sequence":9999') }),
    (link) => ({ ...link, record: '' }),
    (link) => ({ ...link, record: 'null' }),
    (link) => rehashed(link, 'no JSON'),
    (link) => rehashed(link, 'null'),
    (link) => ({ ...link, hash: computeDigest('sha256', 'another') }),
    (link) => ({ ...link, previous: computeDigest('sha256', 'another') }),
    (link) => ({ ...link, algorithm: link.algorithm === 'sm3' ? 'sha256' : 'sm3' }),
    (link) => ({ ...link, algorithm: 'md5' as DigestAlgorithm }),
    (link) => ({
      ...link,
      record: link.record.replace('update', 'delete'),
      hash: computeDigest('sha256', 'another'),
    }),
  );
  fc.assert(
    fc.property(chainAndPlace, changes, ({ links, head, base, at }, change) => {
      const link = linkAt(links, at);
      const altered = spliced(links, at, 1, change(link));
      t.same(accused(altered, { base, head }), [`altered ${link.sequence}`]);
      t.same(accused(altered, { base, head: null, anchors: [link] }), [`altered ${link.sequence}`]);
    }),
  );
});

/** A link with another record, and a hash that fits it. */
function rehashed(link: Link, record: string): Link {
  return { ...link, record, hash: hashLink(link.algorithm, link.previous, record) };
}

const rewritten = (link: Link) => rehashed(link, link.record.replace('update', 'delete'));

test('an event rewritten with its link is found by the next link or by the head', async (t) => {
  fc.assert(
    fc.property(chainAndPlace, ({ links, head, base, at }) => {
      const link = linkAt(links, at);
      const { sequence } = link;
      const altered = spliced(links, at, 1, rewritten(link));
      const kind = sequence === head.sequence ? 'head' : 'altered';
      t.same(accused(altered, { base, head }), [`${kind} ${sequence}`]);
      t.same(accused(altered, { base, head, anchors: [link] }), [`anchor ${sequence}`]);
    }),
  );
});

test('a chain rewritten to its end is found by a head that was kept elsewhere', async (t) => {
  fc.assert(
    fc.property(algorithms, fc.nat(), fc.nat(), (each, from, kept) => {
      const { links, head: before } = chainOf(each);
      const at = from % each.length;
      const first = rewritten(linkAt(links, at));
      const tail: Link[] = [first];
      for (const link of links.slice(at + 1)) {
        const previous = tail.at(-1)?.hash ?? '';
        tail.push({ ...link, previous, hash: hashLink(link.algorithm, previous, link.record) });
      }
      const forged = spliced(links, at, links.length, ...tail);
      const head = forged.at(-1) ?? null;
      t.same(accused(forged, { head }), [], 'who writes all of it, can');
      t.same(accused(forged, { head: before }), [`head ${before.sequence}`]);
      const anchor = linkAt(links, kept % each.length);
      const expected = anchor.sequence >= first.sequence ? [`anchor ${anchor.sequence}`] : [];
      t.same(accused(forged, { head, anchors: [anchor] }), expected);
    }),
  );
});

test('links that were removed are missing, also at the ends', async (t) => {
  fc.assert(
    fc.property(chainAndPlace, fc.integer({ min: 1, max: 12 }), (chain, most) => {
      const { links, head, base, at } = chain;
      const first = linkAt(links, at).sequence;
      const count = Math.min(most, links.length - at);
      const last = first + count - 1;
      const left = spliced(links, at, count);
      const expected = count === 1 ? `missing ${first}` : `missing ${first}-${last}`;
      t.same(accused(left, { base, head }), [expected]);
      const withoutHead = last === head.sequence ? [] : [expected];
      t.same(accused(left, { base, head: null }), withoutHead, 'the newest, without a head');
      t.same(accused(left, { base, head: null, anchors: [head] }), [expected]);
    }),
  );
});

test('links that were inserted are reported, also behind the head', async (t) => {
  fc.assert(
    fc.property(chainAndPlace, fc.boolean(), ({ links, head, base, at }, sound) => {
      const link = linkAt(links, at);
      const { sequence } = link;
      const record = canonicalText({ sequence, action: 'report.update', at: 'never' });
      const hash = sound ? hashLink('sm3', link.previous, record) : computeDigest('sm3', record);
      const other: Link = { ...link, algorithm: 'sm3', record, hash };
      t.same(accused(spliced(links, at + 1, 0, other), { base, head }), [`inserted ${sequence}`]);
      const before = accused(spliced(links, at, 0, other), { base, head });
      t.same(before, [...(sound ? [] : [`altered ${sequence}`]), `inserted ${sequence}`]);
    }),
  );
  const { links, head } = sha(5);
  const short = { head: linkAt(links, 2) };
  t.same(accused(links, short), ['head 4-5']);
  t.same(accused(links.slice(0, 4), short), ['head 4']);
  t.same(accused([linkAt(links, 4), ...links], { head }), ['missing 1-4', ...inserted(1, 5)]);
  t.same(accused([{ ...linkAt(links, 0), sequence: Number.NaN }], { head: null }), [
    'inserted NaN',
  ]);
});

function inserted(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `inserted ${from + index}`);
}

test('links that changed places are reported', async (t) => {
  fc.assert(
    fc.property(chainAndPlace, ({ links, head, base, at }) => {
      if (at === 0) return;
      const [one, two] = [linkAt(links, at - 1), linkAt(links, at)];
      const places = spliced(links, at - 1, 2, two, one);
      const { sequence } = one;
      t.same(accused(places, { base, head }), [`missing ${sequence}`, `inserted ${sequence}`]);
      // Each under the number of the other.
      const numbers = [
        { ...two, sequence },
        { ...one, sequence: sequence + 1 },
      ];
      const expected = [`altered ${sequence}`, `altered ${sequence + 1}`];
      t.same(accused(spliced(links, at - 1, 2, ...numbers), { base, head }), expected);
    }),
  );
});

test('where the log begins and ends must be where the marks say', async (t) => {
  const { links, head } = sha(5);
  const base = linkAt(links, 1);
  const rest = links.slice(2);
  t.same(accused(rest, { base, head }), []);
  t.same(accused(rest, { base: { ...base, hash: genesis }, head }), ['base 2']);
  t.same(accused(rest, { base: linkAt(links, 0), head }), ['missing 2']);
  t.same(accused(rest, { base: linkAt(links, 2), head }), ['inserted 3']);
  t.same(accused([], { base: head, head: base }), ['head 2']);
  t.same(accused(links, { head: { ...head, hash: genesis } }), ['head 5']);
  t.same(accused(rest, { base, head, anchors: [{ ...base, hash: genesis }] }), ['anchor 2']);
  const strange = [{ sequence: Number.NaN, hash: '' }];
  t.same(accused(links, { head, anchors: strange }), ['anchor NaN']);
  t.same(accused(links, { head, anchors: [{ sequence: 9, hash: genesis }, head] }), [
    'missing 6-9',
  ]);
});

test('several faults are reported, each once and with its subject', async (t) => {
  const { links, head } = sha(9);
  const damaged = [
    ...links.slice(0, 1),
    { ...linkAt(links, 1), record: '{}' },
    ...links.slice(2, 4),
    ...links.slice(6, 7),
    rewritten(linkAt(links, 7)),
    linkAt(links, 8),
  ];
  const found = [...verifyChain(damaged, { head })];
  t.same(
    found.map(({ fault, sequence, to }) => [fault, sequence, to]),
    [
      ['altered', 2, 2],
      ['missing', 5, 6],
      ['altered', 8, 8],
    ],
  );
  t.match(found[0]?.message, /^event 2, or its link, was altered$/);
  t.match(found[1]?.message, /^events 5 to 6 are missing: event 7 comes next$/);
  t.match(found[2]?.message, /^event 8 was altered together with its link: event 9 follows from /);
});

test('a chain of any length is passed one link at a time', async (t) => {
  const length = 100_000;
  let [given, found] = [0, 0];
  let hash = genesis;
  function* links(): Generator<Link> {
    for (let sequence = 1; sequence <= length; sequence += 1) {
      const record = `{"sequence":${sequence}}`;
      const previous = hash;
      hash = hashLink('sm3', previous, record);
      given = sequence;
      yield {
        sequence,
        record,
        algorithm: 'sm3',
        previous,
        hash: sequence % 1000 ? hash : genesis,
      };
    }
  }
  for (const { fault, sequence } of verifyChain(links(), { head: null })) {
    found += 1;
    if (fault !== 'altered' || sequence !== found * 1000 || given !== sequence) {
      t.fail(`${fault} ${sequence} when ${given} were given`);
    }
  }
  t.equal(found, length / 1000);
  t.equal(given, length);
});
