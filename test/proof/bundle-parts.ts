/** A bundle with its parts, and bundles that were altered. */

import type { BundleParts } from '../../src/proof/bundle.ts';
import { makeBundle } from '../../src/proof/bundle.ts';
import type { JsonValue } from '../../src/proof/canonical.ts';
import { canonicalText } from '../../src/proof/canonical.ts';
import { hashLink } from '../../src/proof/chain.ts';
import type { DigestAlgorithm } from '../../src/proof/digest.ts';
import { computeDigest } from '../../src/proof/digest.ts';

export type Members = { readonly [member: string]: JsonValue };

export const report = JSON.stringify({
  id: 'r1',
  year: 2023,
  title: '示例县水利局2023年政府信息公开工作年度报告',
  status: 'published',
  version: 7,
  narrative: { overview: '“依申请”公开😀\n\t\u0001\\ "3" 件，</p>' },
});

export const event: Members = {
  sequence: 12,
  at: '2024-01-25T08:00:00.000Z',
  actorLabel: '水利局填报',
  action: 'report.publish',
  refusal: null,
  resource: 'report',
  resourceId: 'r1',
  versionBefore: 6,
  versionAfter: 7,
  changed: ['/status'],
  recordDigest: computeDigest('sha256', report),
};

export const headHash = computeDigest('sha256', 'a later event');
export const previous = computeDigest('sha256', 'the event before');

export function chainFor(chained: Members, algorithm: DigestAlgorithm = 'sha256') {
  const hash = hashLink(algorithm, previous, canonicalText(chained));
  return { algorithm, previous, hash, head: { sequence: 15, hash: headHash, at: null } };
}

export const parts: BundleParts = {
  madeAt: '2024-02-01T00:00:00.000Z',
  report,
  html: '<!doctype html>\n<p title="a">报告 &amp; 表</p>\n',
  findings: [{ rule: 'R-1', message: '为空', pointers: ['/a', '/b'], difference: -1.5 }],
  explanations: [{ key: 'k', reason: '无规章制定权\\"' }],
  event,
  chain: chainFor(event),
};

export const bundle = makeBundle(parts);

/** The bundle with another value of some members; digests and seal are as they were. */
export function altered(members: Members): string {
  return `${canonicalText({ ...JSON.parse(bundle), ...members })}\n`;
}
