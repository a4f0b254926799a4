/** The typed client, made from the document: create, check and read a report. */
import createClient from 'openapi-fetch';
import { test } from 'tap';
import type { paths } from '../../openapi/client.d.ts';
import { startApp } from '../support/app.ts';

test('a typed client creates, checks and reads a report', async (t) => {
  const { app, adminKey } = await startApp(t);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const client = createClient<paths>({
    baseUrl: `${origin}/v1`,
    headers: { authorization: `Bearer ${adminKey}` },
  });

  const organization = await client.POST('/organizations', {
    body: { name: '示例市示范区教育局', level: 'county', kind: 'department' },
  });
  t.equal(organization.response.status, 201);
  const organizationId = organization.data?.id ?? '';

  const report = await client.POST('/reports', {
    body: { organizationId, year: 2023, kind: 'own' },
  });
  t.equal(report.response.status, 201);
  const reportId = report.data?.id ?? '';
  const etag = report.response.headers.get('etag') ?? '';

  const patched = await client.PATCH('/reports/{reportId}/review-litigation', {
    params: { path: { reportId }, header: { 'if-match': etag } },
    body: { review: { upheld: 1, corrected: 0, other: 0, pending: 0, total: 3 } },
    bodySerializer: (body) => JSON.stringify(body),
    headers: { 'content-type': 'application/merge-patch+json' },
  });
  t.equal(patched.response.status, 200);

  const findings = await client.GET('/reports/{reportId}/findings', {
    params: { path: { reportId } },
  });
  t.ok(
    typeof findings.data === 'object' && findings.data.items.some(({ rule }) => rule === 'A-04'),
    'the wrong total is found',
  );

  const read = await client.GET('/reports/{reportId}', { params: { path: { reportId } } });
  t.equal(read.data?.reviewLitigation.review.total, 3, 'what was declared is kept');
  t.equal(read.data?.reviewLitigation.litigation.direct.upheld, null, 'a blank is no 0');
  t.equal(read.data?.edition, '2021');
  t.equal(read.data?.organization.name, '示例市示范区教育局');

  const stale = await client.PATCH('/reports/{reportId}/review-litigation', {
    params: { path: { reportId }, header: { 'if-match': etag } },
    body: {},
  });
  t.equal(stale.error?.code, 'precondition-failed');
  t.equal(stale.error?.status, 412);

  const missing = await client.POST('/reports', {
    body: { organizationId, year: 2018, kind: 'own' },
  });
  t.equal(missing.error?.code, 'year-unsupported');
});
