/** Errors as problems: what they show, and what they keep to themselves. */
import { test } from 'tap';
import { AppError } from '../../../src/errors.ts';
import { asAppError, composeProblem } from '../../../src/http/answers/problem.ts';

test('an unexpected error shows nothing but the request id', async (t) => {
  const circumstances = { url: '/v1/x?secret=1', requestId: 'q', language: 'en' } as const;
  const thrown = [new Error('SELECT secret'), 'secret', null, { statusCode: 502 }, undefined];
  for (const error of thrown) {
    const problem = composeProblem(asAppError(error), circumstances);
    t.match(problem, { status: 500, code: 'internal-error', requestId: 'q', instance: '/v1/x' });
    t.notMatch(JSON.stringify(problem), /secret/);
  }
  const noisy = new AppError('internal-error', { zh: 'secret', en: 'secret' });
  t.notMatch(JSON.stringify(composeProblem(noisy, circumstances)), /secret/);
});

test('findings that stop a request are listed with the problem', async (t) => {
  const finding = {
    key: 'A-01:3.1.C7:4=5',
    rule: 'A-01',
    severity: 'error',
    message: { zh: '不相等', en: 'Differs' },
    pointers: ['/a'],
    left: 4,
    right: 5,
    difference: -1,
    suggestions: [],
  } as const;
  const error = new AppError('report-exists', undefined, { findings: [finding] });
  const circumstances = { url: '/', requestId: 'q', language: 'en' } as const;
  t.same(composeProblem(error, circumstances).findings, [
    { ...finding, message: 'Differs', explanation: null },
  ]);
});

test('the instance of a problem is a URI reference whatever was asked for', async (t) => {
  const instance = (url: string) =>
    composeProblem(new AppError('not-found'), { url, requestId: '', language: 'zh' }).instance;
  t.equal(instance('/a?b'), '/a');
  t.equal(instance('/年"<>'), '/%E5%B9%B4%22%3C%3E');
  t.equal(instance('/\ud800'), '/%EF%BF%BD');
  t.equal(instance(`/${'x'.repeat(9000)}`).length, 500);
});
