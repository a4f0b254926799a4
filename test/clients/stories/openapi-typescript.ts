/** A report from draft to publication, by the types of openapi-typescript and openapi-fetch. */
import createClient from 'openapi-fetch';
import type { paths } from './client';
import {
  adminKey,
  correction,
  expectAnswer,
  explanation,
  faultyReport,
  origin,
  signOff,
} from './figures';

const as = (key: string | null) =>
  createClient<paths>({
    baseUrl: `${origin}/v1`,
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
  });

async function fileByTypes() {
  const administrator = as(adminKey);
  const register = async (name: string, kind: 'government' | 'department', parentId?: string) => {
    const body = { name, level: 'county' as const, kind, ...(parentId && { parentId }) };
    const { data, error } = await administrator.POST('/organizations', { body });
    return expectAnswer(data, error).id;
  };
  const keyOf = async (role: 'editor' | 'supervisor', organizationId: string) => {
    const body = { label: role, role, organizationId };
    const { data, error } = await administrator.POST('/keys', { body });
    return expectAnswer(expectAnswer(data, error).secret);
  };
  const county = await register('示例县人民政府', 'government');
  const bureau = await register('示例县水利局', 'department', county);
  const clerk = as(await keyOf('editor', bureau));
  const supervisor = as(await keyOf('supervisor', county));

  const made = await clerk.POST('/reports', {
    params: { header: { 'idempotency-key': 'water-2023' } },
    body: { organizationId: bureau, year: 2023, kind: 'own', ...faultyReport },
  });
  const reportId = expectAnswer(made.data, made.error).id;
  const path = { reportId };
  const tag = async () => {
    const { response } = await clerk.GET('/reports/{reportId}', { params: { path } });
    return response.headers.get('etag') ?? '';
  };
  const conditional = async () => ({ path, header: { 'if-match': await tag() } });

  const refused = await clerk.POST('/reports/{reportId}/transitions', {
    params: await conditional(),
    body: { action: 'submit' },
  });
  const patched = await clerk.PATCH('/reports/{reportId}/application-statistics', {
    params: await conditional(),
    body: correction,
    headers: { 'content-type': 'application/merge-patch+json' },
  });
  expectAnswer(patched.data, patched.error);
  const findings = await clerk.GET('/reports/{reportId}/findings', { params: { path } });
  const list = expectAnswer(findings.data, findings.error);
  for (const { key, severity } of typeof list === 'string' ? [] : list.items) {
    if (severity !== 'warning') continue;
    const { header } = await conditional();
    const explained = await clerk.PUT('/reports/{reportId}/explanations/{findingKey}', {
      params: { path: { reportId, findingKey: key }, header },
      body: explanation,
    });
    expectAnswer(explained.data, explained.error);
  }
  for (const [caller, body] of [
    [clerk, { action: 'submit' }],
    [supervisor, { action: 'accept' }],
    [clerk, { action: 'publish', signOff }],
  ] as const) {
    const { data, error } = await caller.POST('/reports/{reportId}/transitions', {
      params: await conditional(),
      body,
    });
    expectAnswer(data, error);
  }
  const read = await as(null).GET('/reports/{reportId}', { params: { path } });
  const report = expectAnswer(read.data, read.error);
  if (!('regulations' in report.proactiveDisclosure)) throw new Error('no table of the form');
  return {
    refusal: refused.error?.code,
    status: report.status,
    granted: report.applicationStatistics.outcomes.granted.total,
    blank: report.proactiveDisclosure.regulations,
  };
}

fileByTypes().then((outcome) => console.log(JSON.stringify(outcome)));
