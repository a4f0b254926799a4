/** The texts of rows: what was hashed once is hashed alike for ever. */
import { test } from 'tap';
import type { RowKind, RowsByKind } from '../../src/store/row-text.ts';
import { describeDeletion, describeRow, rowKinds } from '../../src/store/row-text.ts';
import { aKey, anOrganization, aReport, instant, later } from '../support/rows.ts';

const rule = { organizationId: 'o', reason: '原因', endedAt: null, version: 1, createdAt: instant };

const rows: RowsByKind = {
  organization: anOrganization('o', { code: '113708260043292687', powers: ['licensing'] }),
  report: {
    ...aReport('r', 'o', { version: 2, explanations: { 'Z-04': '无规章制定权' } }),
    ...{ digest: 'a'.repeat(64), signOff: { name: '张', post: '局长', date: '2024-01-20' } },
    carriedIn: { reportId: 'q', year: 2022, version: 3, pointers: ['/title'] },
    origin: {
      ...{ actorKind: 'key', actorId: 'k', actorLabel: '填报', action: 'report.return' },
      ...{ reason: '请核对', comments: [{ pointer: '/title', text: '错字' }] },
    },
  },
  key: aKey('k', { actions: ['report.read'], networks: ['192.0.2.0/24'] }),
  deadline: { ...rule, id: 'd', type: 'earlier', year: 2023, kind: 'own', date: '2024-01-20' },
  adjustment: { ...rule, id: 'a', ruleId: 'P-01', severity: 'off', parameters: { ratio: 2.5 } },
  contact: { organizationId: 'o', contact: '0530-1', reason: null, confirmedAt: instant },
  webhook: {
    ...{ id: 'w', url: 'https://example.org/', label: '省厅', secret: 's', types: ['published'] },
    ...{ organizationId: null, version: 1, createdAt: instant },
    ...{ paused: false, previousSecret: null },
  },
  feedEntry: {
    ...{ at: instant, type: 'corrected', reportId: 'r', organizationId: 'o', year: 2023 },
    ...{ kind: 'own', version: 9, supersedes: 5 },
  },
  answer: {
    ...{ principal: 'key:k', key: 'once', requestDigest: 'f'.repeat(64), status: 201 },
    ...{ headers: { etag: '"1"' }, body: Buffer.from('{}'), at: instant },
  },
};

function describe<Kind extends RowKind>(kind: Kind) {
  return describeRow(kind, rows[kind]);
}

test('a row of each kind has the digest that it always had', async (t) => {
  const lines = rowKinds.map((kind) => {
    const { id, version, format, digest } = describe(kind);
    return `${kind} ${format} ${id} ${version} ${digest}`;
  });
  t.same(lines, [
    'organization 1 o 1 5aee3424a858a546fd48b8aa18e4162d00aacb1957657eb7ec5a6b97e6d15483',
    'report 1 r 2 6998f58c5ad097cc35878174cc998667b0da784ad20ce1126f2010dd9983a9ff',
    'key 1 k 1 f88cf906636f133960fac40a4b4dd48dd52aa53d414d99ccf6d14c54aad09b7b',
    'deadline 1 d 1 76d98acf2f39693450d1766c3fcaf76f46c8216d492652338b694ee5570a5ded',
    'adjustment 1 a 1 1e5446fbbcb5e0b0e90d05c7a7391d34d4d5ea2c8a8d4756db9a601ff9c88481',
    'contact 1 o 0530-1 null 24309afb0908663393b6dd0e76de2465d98e5201151d6868e62e3a4638215365',
    'webhook 1 w 1 a9ff7bc333950ccdf5343cc8153c1936ebb33c98ffdbbcc9a68ccb50f6ef56e0',
    'feedEntry 1 r 9 f4776f491d218d660f46a1315bacb1be12dba1b313bb4f61bb7df708ebf21c35',
    'answer 1 key:k once null 514f82a7ce5ddca98dc100d2bacf66fc7427231916dea7c42fa264ee7e464061',
  ]);
});

test('aliases are a part of the row of an organization that has any', async (t) => {
  const named = { ...rows.organization, aliases: ['人才局'] };
  t.equal(
    describeRow('organization', named).digest,
    '59970c2a82497272857d05276b4cfdebe00eecac45907e9630d41ce40da442c7',
  );
  t.not(describeRow('organization', named).digest, describe('organization').digest);
});

test('a pause and a secret before are parts of the row of a webhook that has them', async (t) => {
  const digestOf = (members: object) =>
    describeRow('webhook', { ...rows.webhook, ...members }).digest;
  t.equal(
    digestOf({ paused: true }),
    '5b3f135d5363ab8ceffe811680deb00e7af33b9354d7dd00a66c6f320b0dd8d8',
  );
  t.equal(
    digestOf({ previousSecret: { secret: 'r', until: later(9) } }),
    '01a19b34a8a7008dd1f322daa5a4bd66c4859b6f27a330780dc6f020f212cd3f',
  );
});

test('what is derived, or changes without an event, is no part of a row', async (t) => {
  const { key, report, organization } = rows;
  const used = { ...key, lastUsedDate: '2024-01-20' };
  t.same(describeRow('key', used), describe('key'));
  t.same(
    describeRow('organization', { ...organization, ...{ lineage: ['o'] } }),
    describe('organization'),
  );
  t.same(describeRow('report', { ...report, ...{ figures: {} } }), describe('report'));
  const other = { ...report, firstPublishedAt: later(1) };
  t.not(describeRow('report', other).digest, describe('report').digest);
});

test('a deletion has no digest', async (t) => {
  t.same(describeDeletion('key', 'k'), {
    ...{ kind: 'key', id: 'k', version: null, format: 1, digest: null },
  });
});
