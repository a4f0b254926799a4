/** The document: fresh, complete, and true to what the service answers. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Test } from 'tap';
import { test } from 'tap';
import { committed, derivedFiles } from '../../openapi/generate.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { exampleCodes } from '../../src/http/contract/example-codes.ts';
import { apiVersion } from '../../src/http/shell/headers.ts';
import type { TestApp } from '../support/app.ts';
import { startApp } from '../support/app.ts';
import type { ContractDocument } from '../support/contract.ts';
import { listContractOperations, readContract } from '../support/contract.ts';

test('the committed files are what the routes say', async (t) => {
  for (const [name, text] of await derivedFiles()) {
    t.ok(committed(name) === text, `openapi/${name} is fresh: npm run generate`);
  }
});

/** What only calculates needs no rehearsal. */
const keepsNothing: readonly string[] = ['runCheck', 'simulateRules'];
/** Members of a set have no version: to put one in, or to take it out, twice is once. */
const ofSets: readonly string[] = ['confirmContact', 'removeContact'];

/** Operations that are public, but for a parameter that asks for what is not. */
const partlyPublic: readonly string[] = [
  ...['getTotals', 'explainTotal', 'getSeries'],
  ...['getIndicatorSums', 'getRanking', 'getDistribution'],
];

test('every operation is whole', async (t) => {
  const document = await readContract(await startApp(t));
  t.match(document, { openapi: /^3\.1/, info: { version: apiVersion }, servers: [{ url: '/v1' }] });
  const names = new Set(document.tags.map(({ name }) => name));
  for (const { name, description } of document.tags) {
    t.match(name, /^\p{Script=Han}+$/u);
    t.match(description, /\p{Script=Han}.* \/ [A-Z]/u);
  }
  const ids = new Set<string>();
  for (const { path, method, operation } of listContractOperations(document)) {
    const { operationId, responses, requestBody, parameters } = operation;
    const problems = new Set(operation['x-problems']);
    t.match(operationId, /^[a-z][A-Za-z]+$/, `${method} ${path}`);
    t.notOk(ids.has(operationId), `${operationId} is the only one`);
    ids.add(operationId);
    t.match(operation.summary, /\p{Script=Han}/u, `${operationId} summary`);
    t.match(operation.description, /\p{Script=Han}[\s\S]*\n\n[A-Z]/u, `${operationId} description`);
    t.ok(operation.tags.length === 1 && names.has(operation.tags[0] ?? ''), `${operationId} tag`);
    t.equal(operation.servers?.[0]?.url, path.startsWith('/health/') ? '/' : undefined);
    for (const parameter of parameters) {
      t.match(parameter.name, /^[a-z][A-Za-z-]*$/, `${operationId} ${parameter.name}`);
      t.match(parameter.description ?? '', /\p{Script=Han}/u, `${operationId} ${parameter.name}`);
      t.hasProp(parameter, 'example', `${operationId} ${parameter.name}`);
    }
    if (requestBody !== undefined && method !== 'patch') {
      const media = Object.values(requestBody.content);
      t.ok(
        media.some((body) => 'example' in body),
        `${operationId} has an example`,
      );
    }
    for (const code of [
      'request-invalid',
      'not-acceptable',
      'internal-error',
      'service-unavailable',
    ] as const) {
      t.ok(problems.has(code), `${operationId} ${code}`);
    }
    const isIgnored = operation.security?.length === 0;
    const isOptional = operation.security?.some((each) => Object.keys(each).length === 0) ?? false;
    t.equal(problems.has('credential-invalid'), !isIgnored, operationId);
    const isRefusing = !isIgnored && (!isOptional || partlyPublic.includes(operationId));
    t.equal(problems.has('credential-missing'), isRefusing, operationId);
    t.equal(problems.has('not-allowed'), isRefusing, operationId);
    t.ok(operation['x-permissions'].length > 0, `${operationId} names its permission`);
    for (const [status, reply] of Object.entries(responses)) {
      t.match(reply.description, /\p{Script=Han}/u, `${operationId} ${status}`);
      if (status === 'default') {
        t.equal(reply.$ref, '#/components/responses/Problem', operationId);
        continue;
      }
      t.match(status, /^[23]/, `${operationId}: one answer describes all errors`);
      t.ok(reply.headers?.['API-Version'], `${operationId} ${status}`);
      for (const [type, media] of Object.entries(reply.content ?? {})) {
        t.hasProp(media, 'example', `${operationId} ${status} ${type}`);
      }
    }
    if (method === 'put' || method === 'patch' || method === 'delete') {
      const isOfSet = ofSets.includes(operationId);
      for (const code of isOfSet
        ? (['not-found'] as const)
        : (['not-found', 'precondition-failed', 'precondition-required'] as const)) {
        t.ok(problems.has(code), `${operationId} ${code}`);
      }
      const condition = parameters.find(({ name }) => name === 'if-match');
      t.equal(condition?.required ?? false, !isOfSet, operationId);
    }
    if (/^(put|patch|post|delete)$/.test(method) && !keepsNothing.includes(operationId)) {
      t.ok(
        parameters.some(({ name }) => name === 'dryRun'),
        `${operationId} can be rehearsed`,
      );
    }
  }
  t.ok(ids.size >= 15);
});

test('components have names and closed shapes', async (t) => {
  const document = await readContract(await startApp(t));
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    t.match(name, /^[A-Z][A-Za-z0-9]+$/);
    const { type, additionalProperties } = schema as Record<string, unknown>;
    if (type === 'object') t.equal(additionalProperties, false, `${name} is closed`);
  }
  t.notMatch(JSON.stringify(document), /def-\d/);
});

/** Whether an answer is what the document says of the operation and the status. */
function collectFaults(document: ContractDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: 'https://contract.test/' });
  return (operationId: string, status: number, mediaType: string, body: unknown): string[] => {
    const found = listContractOperations(document).find(
      ({ operation }) => operation.operationId === operationId,
    );
    if (found === undefined) return [`no operation ${operationId}`];
    const key = status >= 400 ? 'default' : String(status);
    const documented = found.operation.responses[key];
    const reply = key === 'default' ? document.components.responses.Problem : documented;
    if (documented === undefined || reply === undefined) {
      return [`${operationId} does not answer ${status}`];
    }
    if (key === 'default') {
      const { code } = body as { code: ErrorCode };
      if (!found.operation['x-problems'].includes(code)) {
        return [`${operationId} does not answer ${code}`];
      }
    }
    if (reply.content === undefined) return body === '' ? [] : ['a body where there is none'];
    if (reply.content[mediaType] === undefined)
      return [`${operationId} does not send ${mediaType}`];
    const steps =
      key === 'default'
        ? ['components', 'responses', 'Problem']
        : ['paths', found.path, found.method, 'responses', key];
    const pointer = [...steps, 'content', mediaType, 'schema']
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = ajv.getSchema(`https://contract.test/#/${pointer}`);
    if (validate === undefined) return [`no schema at ${pointer}`];
    return validate(body)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

/** Requests of a test, each answer held against the document. */
async function attempts(t: Test) {
  const started = await startApp(t);
  const document = await readContract(started);
  const faultsOf = collectFaults(document);
  const exampleOf = (operationId: string) =>
    Object.values(
      listContractOperations(document).find(
        ({ operation }) => operation.operationId === operationId,
      )?.operation.requestBody?.content ?? {},
    )[0]?.example;
  const attempt = async (
    operationId: string,
    status: number,
    method: string,
    url: string,
    options: Parameters<TestApp['call']>[2] = {},
  ) => {
    const answer = await started.call(method, url, options);
    t.equal(answer.status, status, `${operationId} ${answer.text.slice(0, 400)}`);
    const mediaType = String(answer.headers['content-type']).split(';')[0] ?? '';
    t.same(faultsOf(operationId, status, mediaType, answer.body), [], `${operationId} ${status}`);
    return answer;
  };
  /** Sends the example of an operation that creates; answers where the new resource is. */
  const create = async (operationId: string, url: string, members: object = {}) => {
    const body = { ...(exampleOf(operationId) as object), ...members };
    const made = await attempt(operationId, 201, 'POST', url, { body });
    t.equal(made.headers.location, `${url}/${(made.body as { id: string }).id}`);
    return { location: String(made.headers.location), etag: String(made.headers.etag) };
  };
  /** Sends back what was read, then an empty patch: both must be taken. */
  const rewrite = async (noun: string, url: string) => {
    const got = await attempt(`get${noun}`, 200, 'GET', url);
    const headers = { 'if-match': String(got.headers.etag) };
    const put = await attempt(`replace${noun}`, 200, 'PUT', url, { body: got.body, headers });
    const next = { 'if-match': String(put.headers.etag) };
    const done = await attempt(`patch${noun}`, 200, 'PATCH', url, { body: {}, headers: next });
    return { 'if-match': String(done.headers.etag) };
  };
  return { attempt, create, rewrite, exampleOf };
}

test('what the catalogue and the probes answer is documented', async (t) => {
  const { attempt } = await attempts(t);
  await attempt('getLiveness', 200, 'GET', '/health/live');
  await attempt('getReadiness', 200, 'GET', '/health/ready');
  const editions = await attempt('listEditions', 200, 'GET', '/v1/editions');
  const headers = { 'if-none-match': String(editions.headers.etag) };
  await attempt('listEditions', 304, 'GET', '/v1/editions', { headers });
  for (const id of ['2019', '2021']) await attempt('getEdition', 200, 'GET', `/v1/editions/${id}`);
  await attempt('getEdition', 404, 'GET', '/v1/editions/2020');
  const rules = await attempt('listRules', 200, 'GET', '/v1/rules');
  for (const { id } of (rules.body as { items: { id: string }[] }).items) {
    await attempt('getRule', 200, 'GET', `/v1/rules/${id}`);
  }
  await attempt('getRule', 404, 'GET', '/v1/rules/X-99');
  await attempt('listIndicators', 200, 'GET', '/v1/indicators');
});

test('what organizations and keys answer is documented', async (t) => {
  const { attempt, create, rewrite, exampleOf } = await attempts(t);
  const organizations = '/v1/organizations';
  const organization = await create('createOrganization', organizations);
  const body = exampleOf('createOrganization');
  await attempt('createOrganization', 409, 'POST', organizations, { body });
  await attempt('createOrganization', 400, 'POST', organizations, { body: { x: 1 } });
  await attempt('listOrganizations', 200, 'GET', organizations);
  await attempt('listOrganizations', 401, 'GET', organizations, { key: null });
  await attempt('getOrganization', 200, 'GET', organization.location);
  const headers = { 'if-none-match': organization.etag };
  await attempt('getOrganization', 304, 'GET', organization.location, { headers });
  const condition = await rewrite('Organization', organization.location);
  await attempt('deleteOrganization', 204, 'DELETE', organization.location, { headers: condition });
  await attempt('deleteOrganization', 404, 'DELETE', organization.location, { headers: condition });
  await create('createOrganization', organizations, { code: exampleCodes.bureau });
  const key = await create('createKey', '/v1/keys');
  await attempt('listKeys', 200, 'GET', '/v1/keys');
  await attempt('getKey', 200, 'GET', key.location);
  await attempt('revokeKey', 428, 'DELETE', key.location);
  const rotation = { body: exampleOf('rotateKey'), headers: { 'if-match': key.etag } };
  await attempt('rotateKey', 201, 'POST', `${key.location}/rotate`, rotation);
  const { etag = '' } = (await attempt('getKey', 200, 'GET', key.location)).headers;
  const again = { headers: { 'if-match': etag } };
  await attempt('rotateKey', 409, 'POST', `${key.location}/rotate`, again);
  await attempt('revokeKey', 204, 'DELETE', key.location, again);
});

test('what reports and checks answer is documented', async (t) => {
  const { attempt, create, rewrite, exampleOf } = await attempts(t);
  await create('createOrganization', '/v1/organizations', { code: exampleCodes.bureau });
  const report = await create('createReport', '/v1/reports');
  await attempt('createReport', 409, 'POST', '/v1/reports', { body: exampleOf('createReport') });
  await attempt('listReports', 200, 'GET', '/v1/reports');
  await attempt('getReport', 200, 'GET', report.location);
  for (const [part, name] of [
    ['Narrative', 'narrative'],
    ['ProactiveDisclosure', 'proactive-disclosure'],
    ['ApplicationStatistics', 'application-statistics'],
    ['ReviewLitigation', 'review-litigation'],
  ] as const) {
    const url = `${report.location}/${name}`;
    const got = await attempt(`get${part}`, 200, 'GET', url);
    const body = exampleOf(`replace${part}`);
    const headers = { 'if-match': String(got.headers.etag) };
    const put = await attempt(`replace${part}`, 200, 'PUT', url, { body, headers });
    const next = { 'if-match': String(put.headers.etag) };
    await attempt(`patch${part}`, 200, 'PATCH', url, { body: {}, headers: next });
    await attempt(`replace${part}`, 412, 'PUT', url, { body, headers: { 'if-match': '"0-0"' } });
  }
  await attempt('listFindings', 200, 'GET', `${report.location}/findings`);
  await attempt('runCheck', 200, 'POST', '/v1/checks', { body: exampleOf('runCheck') });
  const headers = await rewrite('Report', report.location);
  await attempt('deleteReport', 204, 'DELETE', report.location, { headers });
  await attempt('getReport', 404, 'GET', report.location);
});

test('what imports answer is documented', async (t) => {
  const { attempt, exampleOf } = await attempts(t);
  const text = String(exampleOf('importReport'));
  const headers = { 'content-type': 'text/plain' };
  await attempt('importReport', 200, 'POST', '/v1/imports', { text, headers });
  await attempt('importReport', 400, 'POST', '/v1/imports', { text: Buffer.of(0, 1, 2), headers });
  const query = '?save=true';
  await attempt('importReport', 400, 'POST', `/v1/imports${query}`, { text: 'x', headers });
});
