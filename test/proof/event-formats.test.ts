/** The formats of events: what was hashed once is hashed alike for ever. */
import { test } from 'tap';
import { makeBundle } from '../../src/proof/bundle.ts';
import { verifyBundle } from '../../src/proof/bundle-verdict.ts';
import { genesis, hashLink } from '../../src/proof/chain.ts';
import { computeDigest, digestAlgorithms } from '../../src/proof/digest.ts';
import type { ChainedEvent } from '../../src/proof/event-formats/event.ts';
import {
  eventText,
  formatEvent,
  isKnownEventFormat,
  newestEventFormat,
} from '../../src/proof/event-formats/index.ts';

const report = JSON.stringify({ id: 'r1', year: 2023, title: '年度报告', version: 7 });

/** An event in which every member is set, apart from the ones that format 1 leaves empty. */
const event: ChainedEvent = {
  format: 2,
  sequence: 12,
  commitId: '018d3f2a-8c00-7000-8000-000000000001',
  at: '2024-01-25T08:00:00.000Z',
  actorKind: 'token',
  actorId: 'subject “1”',
  actorLabel: '水利局填报\n😀',
  address: '192.0.2.1',
  requestId: 'request-1',
  action: 'report.publish',
  refusal: null,
  resource: 'report',
  resourceId: 'r1',
  versionBefore: 6,
  versionAfter: 7,
  edition: '2021',
  changed: ['/status', 0, 199],
  recordDigest: computeDigest('sha256', report),
  rows: [
    { kind: 'report', id: 'r1', version: 7, format: 1, digest: computeDigest('sha256', 'a row') },
    { kind: 'contact', id: 'o 1', version: null, format: 1, digest: null },
  ],
};

const eventOfFormat1: ChainedEvent = {
  ...event,
  ...{ format: 1, commitId: null, edition: null, changed: ['/status'], rows: [] },
};

const links = (each: ChainedEvent) =>
  digestAlgorithms.map((algorithm) => hashLink(algorithm, genesis, eventText(each)));

test('a link of format 1 is the one that it always was', async (t) => {
  t.same(Object.keys(JSON.parse(eventText(eventOfFormat1))), [
    ...['action', 'actorId', 'actorKind', 'actorLabel', 'address', 'at', 'changed'],
    ...['recordDigest', 'refusal', 'requestId', 'resource', 'resourceId', 'sequence'],
    ...['versionAfter', 'versionBefore'],
  ]);
  t.same(links(eventOfFormat1), [
    'fd840c08bc478eca5d8601f9ee6767cdd2f95c012832de5315e129b606e34de4',
    'c6d62994b4e8f1947436280cf0a719bcefdb8b7114e7030f10c41eb9869ac18f',
  ]);
});

test('a link of format 2 covers the commit, the format and the rows as well', async (t) => {
  t.same(Object.keys(JSON.parse(eventText(event))), [
    ...['action', 'actorId', 'actorKind', 'actorLabel', 'address', 'at', 'changed', 'commitId'],
    ...['edition', 'format', 'recordDigest', 'refusal', 'requestId', 'resource', 'resourceId'],
    ...['rows', 'sequence', 'versionAfter', 'versionBefore'],
  ]);
  t.same(links(event), [
    '91c09ea5d13f0119cb5631046db8dddd8c41219db163950f540ed3653d3b2a0b',
    'ba36d255a4eb24239eb59ad3764aaabed0c1d1a6874d6b3bcf2c0bf6b04c3160',
  ]);
  const text = eventText(event);
  for (const [member, value] of Object.entries(event)) {
    if (member === 'format') continue;
    const other = Array.isArray(value) ? value.slice(1) : `${value}x`;
    t.not(eventText({ ...event, [member]: other }), text, member);
  }
});

test('a format that is not known has no text', async (t) => {
  t.ok(isKnownEventFormat(newestEventFormat));
  for (const format of [0, 3, 1.5, '2', null]) t.notOk(isKnownEventFormat(format));
  t.throws(() => eventText({ ...event, format: 3 }), RangeError);
});

test('bundles with events of each format are verified', async (t) => {
  for (const each of [eventOfFormat1, event]) {
    for (const algorithm of digestAlgorithms) {
      const hash = hashLink(algorithm, genesis, eventText(each));
      const head = { sequence: 12, hash, at: each.at };
      const bundle = makeBundle({
        ...{ madeAt: each.at, report, html: '', findings: [], explanations: [] },
        event: formatEvent(each),
        chain: { algorithm, previous: genesis, hash, head },
      });
      t.same(verifyBundle(bundle).faults, [], `format ${each.format}, ${algorithm}`);
      const altered = bundle.replace(
        '"sequence":12,"versionAfter"',
        '"sequence":11,"versionAfter"',
      );
      t.not(altered, bundle);
      t.not(verifyBundle(altered).faults.length, 0);
    }
  }
});
