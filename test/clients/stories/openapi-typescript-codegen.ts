/**
 * A report from draft to publication, by the client of openapi-typescript-codegen, which reads
 * OpenAPI 3.0. It hands out no header fields, so the tags of answers are remembered where it fetches.
 */
import type { KeyInput, OrganizationInput, Problem, ReportInput, TransitionInput } from './client';
import { ApiError, OpenAPI, Service } from './client';
import {
  adminKey,
  correction,
  expectAnswer,
  explanation,
  faultyReport,
  origin,
  signOff,
} from './figures';

const tags = new Map<string, string>();
const send = globalThis.fetch;
globalThis.fetch = async (input, options) => {
  const answer = await send(input, options);
  const [address = ''] = String(input).split('?');
  tags.set(address, answer.headers.get('etag') ?? '');
  return answer;
};

/** Returns an answer that is no problem: the types have it among the answers, the client throws it. */
function withoutProblem<Answer>(answer: Answer): Exclude<Answer, Problem> {
  return answer as Exclude<Answer, Problem>;
}

async function fileByService() {
  OpenAPI.BASE = `${origin}/v1`;
  const register = async (requestBody: OrganizationInput) =>
    withoutProblem(await Service.createOrganization({ requestBody })).id;
  const keyOf = async (requestBody: KeyInput) =>
    expectAnswer(withoutProblem(await Service.createKey({ requestBody })).secret);
  OpenAPI.TOKEN = adminKey;
  const county = await register({ name: '示例县人民政府', level: 'county', kind: 'government' });
  const bureau = await register({
    ...{ name: '示例县水利局', level: 'county', kind: 'department' },
    parentId: county,
  });
  const clerk = await keyOf({ label: '填报', role: 'editor', organizationId: bureau });
  const supervisor = await keyOf({ label: '审核', role: 'supervisor', organizationId: county });

  OpenAPI.TOKEN = clerk;
  const requestBody: ReportInput = { organizationId: bureau, year: 2023, kind: 'own' };
  const made = await Service.createReport({
    idempotencyKey: 'water-2023',
    requestBody: { ...requestBody, ...faultyReport },
  });
  const reportId = withoutProblem(made).id;
  const condition = async () => {
    await Service.getReport({ reportId });
    return { reportId, ifMatch: tags.get(`${origin}/v1/reports/${reportId}`) ?? '' };
  };

  let refusal: unknown = null;
  try {
    await Service.createTransition({ ...(await condition()), requestBody: { action: 'submit' } });
  } catch (error) {
    refusal = error instanceof ApiError ? (error.body as Problem).code : error;
  }
  const patched = { ...(await condition()), requestBody: correction };
  await Service.patchApplicationStatistics(patched);
  const list = withoutProblem(await Service.listFindings({ reportId }));
  for (const { key, severity } of list.items) {
    if (severity !== 'warning') continue;
    const explained = { ...(await condition()), findingKey: key, requestBody: explanation };
    await Service.putExplanation(explained);
  }
  const steps: readonly (readonly [key: string, TransitionInput])[] = [
    [clerk, { action: 'submit' }],
    [supervisor, { action: 'accept' }],
    [clerk, { action: 'publish', signOff }],
  ];
  for (const [key, step] of steps) {
    OpenAPI.TOKEN = key;
    await Service.createTransition({ ...(await condition()), requestBody: step });
  }
  OpenAPI.TOKEN = '';
  const report = withoutProblem(await Service.getReport({ reportId }));
  if (!('regulations' in report.proactiveDisclosure)) throw new Error('no table of the form');
  return {
    refusal,
    status: report.status,
    granted: report.applicationStatistics.outcomes.granted.total,
    blank: report.proactiveDisclosure.regulations,
  };
}

fileByService().then((outcome) => console.log(JSON.stringify(outcome)));
