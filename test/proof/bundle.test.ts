/** The publication bundle: made, damaged in every place, and verified. */

import fc from 'fast-check';
import { test } from 'tap';
import type { BundleParts } from '../../src/proof/bundle.ts';
import { digested, digestedText, makeBundle } from '../../src/proof/bundle.ts';
import { findHeadFault, verifyBundle } from '../../src/proof/bundle-verdict.ts';
import { canonicalText } from '../../src/proof/canonical.ts';
import { genesis } from '../../src/proof/chain.ts';
import { computeDigest, computeDigests } from '../../src/proof/digest.ts';
import type { Members } from './bundle-parts.ts';
import {
  altered,
  bundle,
  chainFor,
  event,
  headHash,
  parts,
  previous,
  report,
} from './bundle-parts.ts';

const bytes = Buffer.from(bundle);

const membersAtFault = (given: string | Uint8Array) =>
  verifyBundle(given).faults.map(({ member }) => member);

test('a bundle is one canonical text, the same for the same parts', async (t) => {
  const members = JSON.parse(bundle);
  t.equal(bundle, `${canonicalText(members)}\n`);
  t.equal(makeBundle({ ...parts }), bundle);
  t.same(Object.keys(members), [
    ...['chain', 'digests', 'event', 'explanations', 'findings', 'format', 'formatVersion'],
    ...['html', 'madeAt', 'report', 'seal'],
  ]);
  t.equal(members.format, 'nianbao-bundle');
  t.equal(members.formatVersion, 1);
  t.same(Object.keys(members.digests), [...digested].sort());
  for (const name of digested) {
    t.same(members.digests[name], computeDigests(digestedText(members[name])), name);
  }
  t.equal(members.digests.report.sha256, members.event.recordDigest);
  const { seal, ...sealed } = members;
  t.same(seal, computeDigests(canonicalText(sealed)));
});

test('a bundle as it was made has no fault, and is summed up', async (t) => {
  for (const given of [bundle, bytes, new Uint8Array(bytes)]) {
    const { faults, summary } = verifyBundle(given);
    t.same(faults, []);
    t.same(summary, {
      title: '示例县水利局2023年政府信息公开工作年度报告',
      organization: null,
      reportId: 'r1',
      year: 2023,
      version: 7,
      madeAt: parts.madeAt,
      digests: computeDigests(report),
      publishedAt: event.at,
      sequence: 12,
      chain: parts.chain,
    });
  }
  t.same(membersAtFault(makeBundle({ ...parts, chain: chainFor(event, 'sm3') })), []);
  const named = JSON.stringify({ ...JSON.parse(report), organizationId: 'o1' });
  t.equal(verifyBundle(makeBundle({ ...parts, report: named })).summary.organization, 'o1');
});

/** The member in whose value a byte is; null for what is between the values. */
const owners: readonly (string | null)[] = (() => {
  const of: (string | null)[] = Array.from(bytes, () => null);
  let at = 1;
  for (const [name, value] of Object.entries(JSON.parse(bundle) as Members)) {
    at += Buffer.byteLength(`${JSON.stringify(name)}:`);
    const end = at + Buffer.byteLength(canonicalText(value));
    of.fill(name, at, end);
    at = end + 1;
  }
  return of;
})();

test('every altered byte is found, and its member named', async (t) => {
  t.same(new Set(owners), new Set([null, ...Object.keys(JSON.parse(bundle))]));
  const missed: string[] = [];
  for (const [at, owner] of owners.entries()) {
    for (const mask of [1, 4, 32, 128]) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ mask;
      const found = membersAtFault(flipped);
      if (owner === null ? found.length > 0 : found.includes(owner)) continue;
      missed.push(`byte ${at} ^ ${mask} in ${owner}: ${found}`);
    }
  }
  t.same(missed, []);
});

test('every byte that is taken out, put in or cut off is found', async (t) => {
  const missed: string[] = [];
  for (const at of bytes.keys()) {
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + 1)];
    const owner = owners[at];
    for (const [how, given] of [
      ['taken out', Buffer.concat([before, after])],
      ['cut off', before],
      ['space put in', Buffer.concat([before, Buffer.from(' '), bytes.subarray(at)])],
    ] as const) {
      const found = membersAtFault(given);
      if (found.length === 0) missed.push(`byte ${at} in ${owner} ${how}`);
    }
  }
  t.same(missed, []);
});

test('one alteration accuses one member', async (t) => {
  const others: Members = {
    report: report.replace('3', '4'),
    html: parts.html.replace('报告', '報告'),
    findings: [],
    explanations: [{ key: 'k', reason: '' }],
    event: { ...event, actorLabel: '他人' },
    chain: { ...parts.chain, previous: genesis },
    madeAt: '2024-02-01T00:00:00.001Z',
    seal: computeDigests('another'),
    format: 'another',
    formatVersion: 2,
  };
  for (const [name, value] of Object.entries(others)) {
    const found = membersAtFault(altered({ [name]: value }));
    // An altered seal looks as if what only the seal covers had been altered.
    t.same(found, [name === 'seal' ? 'madeAt' : name], name);
  }
  const { digests, seal } = JSON.parse(bundle);
  const html = { ...digests.html, sm3: genesis };
  t.same(membersAtFault(altered({ digests: { ...digests, html } })), ['digests']);
  t.same(membersAtFault(altered({ seal: { ...seal, sha256: genesis } })), ['seal']);
});

test('a new digest and seal are found by the event and by its link', async (t) => {
  const other = report.replace('3', '4');
  const reported = (members: Partial<BundleParts>) =>
    verifyBundle(makeBundle({ ...parts, ...members })).faults;
  t.match(reported({ report: other }), [{ member: 'report', message: /recordDigest/ }]);
  const forged = { ...event, recordDigest: computeDigest('sha256', other) };
  t.match(reported({ report: other, event: forged }), [{ member: 'event', message: /its link/ }]);
  // With a link of its own only a hash of the chain that was kept elsewhere shows it.
  const whole = verifyBundle(
    makeBundle({ ...parts, event: forged, report: other, chain: chainFor(forged) }),
  );
  t.same(whole.faults, []);
  t.match(findHeadFault(whole.summary, { sequence: 12, hash: parts.chain.hash }), /another hash/);

  const wrong: readonly [Members, RegExp][] = [
    [{ ...event, action: 'report.accept' }, /does not record a publication/],
    [{ ...event, refusal: 'not-allowed' }, /does not record a publication/],
    [{ ...event, resourceId: 'r2' }, /of another report/],
    [{ ...event, versionAfter: 8 }, /of another version/],
    [{ ...event, format: 3 }, /a format that this verifier does not know/],
    [{ ...event, format: 'x' }, /a format that this verifier does not know/],
  ];
  for (const [each, message] of wrong) {
    t.match(reported({ event: each, chain: chainFor(each) }), [{ member: 'event', message }]);
  }
  const head = { sequence: 11, hash: headHash, at: null };
  t.match(reported({ chain: { ...parts.chain, head } }), [{ member: 'chain', message: /older/ }]);
  const same = { ...head, sequence: 12 };
  t.match(reported({ chain: { ...parts.chain, head: same } }), [
    { member: 'chain', message: /head/ },
  ]);
  const itself = { ...same, hash: parts.chain.hash };
  t.same(reported({ chain: { ...parts.chain, head: itself } }), []);
  const nothing = { ...event, recordDigest: computeDigest('sha256', 'null') };
  const empty = { report: 'null', event: nothing, chain: chainFor(nothing) };
  t.match(reported(empty), [{ member: 'event', message: /of another report/ }]);
});

test('a text that is no bundle is refused with its place', async (t) => {
  const reported: readonly [string | Uint8Array, string, RegExp][] = [
    ['', 'bundle', /not JSON from byte 0 on/],
    ['[]\n', 'bundle', /no object/],
    ['{}\n', 'report', /missing/],
    ['{"__proto__":1}\n', '__proto__', /no member/],
    [`\u{FEFF}${bundle}`, 'bundle', /not JSON from byte 0 on/],
    [`${bundle}\n`, 'bundle', new RegExp(`at byte ${bytes.length}$`)],
    [bundle.slice(0, -1), 'bundle', new RegExp(`at byte ${bytes.length - 1}$`)],
    [`${bundle.trim()}}`, 'seal', /not JSON from byte \d+ on, behind the member seal/],
    [JSON.stringify(JSON.parse(bundle), null, 2), 'bundle', /canonical form at byte 1$/],
    [bundle.replace('"formatVersion":1', '"formatVersion":1.0'), 'formatVersion', /canonical form/],
    [bundle.replace('<p', '\\u003cp'), 'html', /canonical form at byte \d+$/],
    [bundle.replace('"html":"', '"html":"","html":"'), 'html', /canonical form/],
    [bundle.replace('报告 &', '\\ud83d &'), 'html', /no canonical form/],
    [bundle.replace('报告 &', '\ud83d &'), 'bundle', /well-formed/],
    [altered({ more: 1 }), 'more', /no member/],
    [altered({ findings: {} }), 'findings', /is not what/],
    [altered({ chain: { ...parts.chain, algorithm: 'md5' } }), 'chain', /is not what/],
    [altered({ chain: 'none' }), 'chain', /is not what/],
    [altered({ seal: {} }), 'seal', /is not what/],
    [altered({ digests: {} }), 'digests', /is not what/],
    [Buffer.from(bundle, 'utf16le'), 'bundle', /not UTF-8 at byte \d+$/],
    [Buffer.from(bundle, 'latin1'), 'event', /not UTF-8 at byte \d+/],
  ];
  for (const [given, member, message] of reported) {
    const { faults } = verifyBundle(given);
    const fault = faults.find((each) => each.member === member);
    t.match(fault?.message, message, `${member}: ${JSON.stringify(faults)}`);
  }
  // The byte is counted in UTF-8, and not between the halves of a character.
  const smile = Buffer.from(bundle).indexOf('😀');
  const [{ message } = { message: '' }] = verifyBundle(
    bundle.replace('😀', '\\ud83d\\ude00'),
  ).faults;
  t.match(message, new RegExp(`at byte ${smile}$`));
});

test('nothing makes the verifier throw', async (t) => {
  const strange: readonly unknown[] = [null, undefined, 1, {}, [], new Map(), () => 1];
  for (const given of strange) t.match(membersAtFault(given as string), ['bundle']);
  for (const given of ['['.repeat(200_000), '{"report":'.repeat(100_000), '"'.repeat(99_999)]) {
    t.ok(membersAtFault(given).length > 0);
  }
  const deep = `{"html":${'['.repeat(9_999)}${']'.repeat(9_999)}}`;
  t.same(membersAtFault(deep), ['html']);
  fc.assert(fc.property(fc.uint8Array(), (given) => membersAtFault(given).length > 0));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => membersAtFault(given).length > 0),
  );
  fc.assert(fc.property(fc.json(), (given) => membersAtFault(given).length > 0));
  const names = fc.constantFrom(...Object.keys(JSON.parse(bundle)));
  fc.assert(
    fc.property(names, fc.jsonValue(), (name, value) => {
      const given = JSON.stringify({ ...JSON.parse(bundle), [name]: value });
      return membersAtFault(`${given}\n`).includes(name);
    }),
  );
});

test('a kept head agrees, differs, or can not be compared', async (t) => {
  const { summary } = verifyBundle(bundle);
  t.equal(findHeadFault(summary, { sequence: 15, hash: headHash }), null);
  t.equal(findHeadFault(summary, { sequence: 12, hash: parts.chain.hash }), null);
  t.equal(findHeadFault(summary, { sequence: 11, hash: previous }), null);
  for (const sequence of [11, 12, 15]) {
    t.match(findHeadFault(summary, { sequence, hash: genesis }), /has another hash/);
  }
  t.match(
    findHeadFault(summary, { sequence: 14, hash: headHash }),
    /can be compared at 11, 12, 15$/,
  );
  const { summary: none } = verifyBundle('{}\n');
  t.match(findHeadFault(none, { sequence: 12, hash: genesis }), /no chain/);
});
