/** A report from draft to publication, by the client of @hey-api/openapi-ts. */
import { createClient } from './client/client';
import {
  createKey,
  createOrganization,
  createReport,
  createTransition,
  getReport,
  listFindings,
  patchApplicationStatistics,
  putExplanation,
} from './client/sdk.gen';
import type { KeyInput, OrganizationInput } from './client/types.gen';
import {
  adminKey,
  correction,
  expectAnswer,
  explanation,
  faultyReport,
  origin,
  signOff,
} from './figures';

const clientOf = (auth: string) => createClient({ baseUrl: `${origin}/v1`, auth });

async function fileByFunctions() {
  const client = clientOf(adminKey);
  const register = async (body: OrganizationInput) => {
    const { data, error } = await createOrganization({ client, body });
    return expectAnswer(data, error).id;
  };
  const callerOf = async (body: KeyInput) => {
    const { data, error } = await createKey({ client, body });
    return clientOf(expectAnswer(expectAnswer(data, error).secret));
  };
  const county = await register({ name: '示例县人民政府', level: 'county', kind: 'government' });
  const bureau = await register({
    ...{ name: '示例县水利局', level: 'county', kind: 'department' },
    parentId: county,
  });
  const clerk = await callerOf({ label: '填报', role: 'editor', organizationId: bureau });
  const supervisor = await callerOf({ label: '审核', role: 'supervisor', organizationId: county });

  const made = await createReport({
    client: clerk,
    headers: { 'idempotency-key': 'water-2023' },
    body: { organizationId: bureau, year: 2023, kind: 'own', ...faultyReport },
  });
  const path = { reportId: expectAnswer(made.data, made.error).id };
  const condition = async () => {
    const { response } = await getReport({ client: clerk, path });
    return { 'if-match': response?.headers.get('etag') ?? '' };
  };

  const refused = await createTransition({
    ...{ client: clerk, path, headers: await condition() },
    body: { action: 'submit' },
  });
  const patched = await patchApplicationStatistics({
    ...{ client: clerk, path, headers: await condition() },
    body: correction,
  });
  expectAnswer(patched.data, patched.error);
  const findings = await listFindings({ client: clerk, path });
  const list = expectAnswer(findings.data, findings.error);
  for (const { key, severity } of typeof list === 'string' ? [] : list.items) {
    if (severity !== 'warning') continue;
    const explained = await putExplanation({
      ...{ client: clerk, path: { ...path, findingKey: key }, headers: await condition() },
      body: explanation,
    });
    expectAnswer(explained.data, explained.error);
  }
  for (const [caller, body] of [
    [clerk, { action: 'submit' }],
    [supervisor, { action: 'accept' }],
    [clerk, { action: 'publish', signOff }],
  ] as const) {
    const { data, error } = await createTransition({
      ...{ client: caller, path, headers: await condition() },
      body,
    });
    expectAnswer(data, error);
  }
  const read = await getReport({ client: createClient({ baseUrl: `${origin}/v1` }), path });
  const report = expectAnswer(read.data, read.error);
  if (!('regulations' in report.proactiveDisclosure)) throw new Error('no table of the form');
  return {
    refusal: refused.error?.code,
    status: report.status,
    granted: report.applicationStatistics.outcomes.granted.total,
    blank: report.proactiveDisclosure.regulations,
  };
}

fileByFunctions().then((outcome) => console.log(JSON.stringify(outcome)));
