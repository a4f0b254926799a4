/** What a caller gets for a version that is not the current one, from every operation that needs one. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import type { TestApp } from '../support/app.ts';
import { startApp } from '../support/app.ts';
import { listContractOperations, readContract } from '../support/contract.ts';
import { isRefused } from '../support/problems.ts';
import type { Operation, Stage } from './matrix-scene.ts';
import { contact, documentedOperations, matrixStage } from './matrix-scene.ts';

const stale = '"1-00000000"';

/** Lists the operations that take If-Match; imports of files have a test of their own. */
async function listConditional(stage: TestApp): Promise<Operation[]> {
  const names = listContractOperations(await readContract(stage))
    .filter(({ operation }) => operation.parameters.some(({ name }) => name === 'if-match'))
    .map(({ operation }) => operation.operationId);
  const operations = await documentedOperations(stage);
  return operations.filter(
    ({ operationId }) => names.includes(operationId) && operationId !== 'importReport',
  );
}

/** Returns the address of the operation on a draft, or on another resource of the stage. */
function addressOnStage({ url, takesDryRun }: Operation, { ids, reports }: Stage): string {
  const draft = reports.find(({ name }) => name === 'draft');
  assert(draft);
  const values: Record<string, string | undefined> = {
    ...{ ...ids, organizationId: ids.spare, contact },
    ...{ reportId: draft.id, findingKey: draft.finding },
  };
  const filled = url.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? assert.fail(name));
  return takesDryRun ? `${filled}?dryRun=true` : filled;
}

function exampleOf({ operationId, body }: Operation) {
  if (body === null) return {};
  const example = operationId === 'createTransition' ? { action: 'submit' } : body.example;
  return { text: JSON.stringify(example), headers: { 'content-type': body.type } };
}

test('each refusal of a stale version has the current tag, which then fits', async (t) => {
  const stage = await matrixStage(t);
  const operations = await listConditional(stage);
  t.ok(operations.length >= 23, `${operations.length} operations`);
  for (const operation of operations) {
    const { method, operationId: name } = operation;
    const url = addressOnStage(operation, stage);
    const { text, headers } = exampleOf(operation);
    const send = (tag: string) =>
      stage.call(method, url, {
        ...(text === undefined ? {} : { text }),
        headers: { ...headers, 'if-match': tag },
      });
    const refusal = await send(stale);
    isRefused(t, refusal, 412, 'precondition-failed', name);
    const { etag = '' } = refusal.headers;
    t.match(etag, /^"\d+-[0-9a-f]{8}(\.\w+)?"$/, `${name}: ETag`);
    const read = await stage.call('GET', url.split('?')[0] ?? '');
    if (read.status === 200 && method !== 'POST') {
      t.equal(etag, read.headers.etag, `${name}: the tag of a read`);
    }
    const retry = await send(etag);
    t.ok(retry.status < 300 || retry.status === 409, `${name}: ${retry.status} ${retry.text}`);
  }
});

test('a caller who may write but not read gets no tag', async (t) => {
  const stage = await matrixStage(t);
  const [report] = stage.reports;
  assert(report);
  const url = `/v1/reports/${report.id}`;
  const options = { body: {}, headers: { 'if-match': stale } };
  for (const [actions, hasTag] of [
    [['report.write'], false],
    [['report.write', 'report.read'], true],
  ] as const) {
    const key = await stage.keyFor('integrator', stage.bureau.id, { actions });
    const answer = await stage.call('PATCH', url, { ...options, key });
    isRefused(t, answer, 412, 'precondition-failed', actions.join());
    t.equal(answer.headers.etag !== undefined, hasTag, actions.join());
  }
  const outside = await stage.keyFor('editor', stage.ids.elsewhere ?? '');
  const hidden = await stage.call('PATCH', url, { ...options, key: outside });
  isRefused(t, hidden, 404, 'not-found');
  t.equal(hidden.headers.etag, undefined);
});

test('each form of If-Match that names no version has a sentence of its own', async (t) => {
  const { call } = await startApp(t);
  const made = await call('POST', '/v1/organizations', {
    body: { name: '甲县', level: 'county', kind: 'government' },
  });
  const tag = made.headers.etag ?? '';
  const bare = tag.replaceAll('"', '');
  const url = `/v1/organizations/${(made.body as { id: string }).id}`;
  const cases = [
    ['*', 400, 'if-match-invalid', '不指明版本', '"7-1a2b3c4d"'],
    [bare, 400, 'if-match-invalid', '带双引号', tag],
    [`"${bare}`, 400, 'if-match-invalid', '带双引号', tag],
    ['', 400, 'if-match-invalid', '带双引号', '"7-1a2b3c4d"'],
    ['latest', 400, 'if-match-invalid', '带双引号', '"7-1a2b3c4d"'],
    [`W/${tag}`, 412, 'precondition-failed', '弱 ETag', tag],
    [`${tag}, "2-00000000"`, 400, 'if-match-invalid', '多个 ETag', tag],
    [`*, ${tag}`, 400, 'if-match-invalid', '多个 ETag', '"7-1a2b3c4d"'],
    ['"of-another-service"', 412, 'precondition-failed', '重新读取', 'ETag'],
    [`"${'7'.repeat(4000)}`, 400, 'if-match-invalid', '带双引号', '"7-1a2b3c4d"'],
  ] as const;
  for (const [sent, status, code, words, example] of cases) {
    const name = sent.slice(0, 40);
    const headers = { 'if-match': sent };
    const answer = await call('PATCH', url, { body: { name: '乙县' }, headers });
    isRefused(t, answer, status, code, name);
    const { detail } = answer.body as { detail: string };
    t.match(detail, words, name);
    t.ok(detail.includes(example), `${name}: ${detail}`);
    t.equal(answer.headers.etag, status === 412 ? tag : undefined, `${name}: ETag`);
    const english = { ...headers, 'accept-language': 'en' };
    const inEnglish = await call('PATCH', url, { body: { name: '乙县' }, headers: english });
    t.notMatch((inEnglish.body as { detail: string }).detail, /\p{Script=Han}/u, name);
  }
  t.equal((await call('GET', url)).headers.etag, tag, 'nothing was changed');
});
