/** Addresses that are not percent-encoded UTF-8: each part at fault is named, nothing is guessed. */
import fc from 'fast-check';
import { test } from 'tap';
import { checkAddressEncoding } from '../../../src/http/requests/address-encoding.ts';
import { startApp } from '../../support/app.ts';
import { isProblem } from '../../support/problems.ts';
import { organization, organizations } from '../shell/requests.ts';

const fault = (pointer: string) => [pointer, 'not-utf8'] as const;

test('parameters in another encoding are refused by name', async (t) => {
  const { call } = await startApp(t);
  const cases = [
    ['GBK in a value', '?q=%C8%CB%C9%E7', [fault('?q')]],
    ['GBK in two values', '?q=%C8%CB&level=%CF%D8', [fault('?level'), fault('?q')]],
    ['GBK in a name', '?%C8%CB=1', [fault('?%C8%CB')]],
    ['GBK behind a plus', '?q=a+%C8%CB', [fault('?q')]],
    ['a value with an equals sign', '?q=a=%C8%CB', [fault('?q')]],
    ['a lone surrogate', '?q=%ED%A0%80', [fault('?q')]],
    ['an overlong form', '?q=%C0%AF', [fault('?q')]],
    ['a cut character', '?q=%E4%BA', [fault('?q')]],
    ['a broken escape', '?q=100%', [fault('?q')]],
    ['an escape that is none', '?q=%zz', [fault('?q')]],
    ['a path in GBK', '/%C8%CB%C9%E7', [fault('')]],
    ['a path and a query', '/%C8%CB?asOf=%C9%E7', [fault(''), fault('?asOf')]],
  ] as const;
  for (const [name, suffix, faults] of cases) {
    const answer = await call('GET', `${organizations}${suffix}`);
    isProblem(t, answer, { status: 400, code: 'encoding-invalid', faults }, name);
    t.match(answer.body, { detail: /百分号编码/, errors: [{ message: /UTF-8/ }] }, name);
  }
  const secretive = await call('GET', `${organizations}?q=%C8`, { key: null });
  isProblem(t, secretive, { status: 400, code: 'encoding-invalid' }, 'before any credential');
});

test('parameters in UTF-8 are read', async (t) => {
  const { call } = await startApp(t);
  await call('POST', organizations, { body: { ...organization, name: '人社 100%局' } });
  const found = async (query: string) => {
    const { status, body } = await call('GET', `${organizations}?q=${query}`);
    t.equal(status, 200, query);
    return (body as { items: unknown[] }).items.length;
  };
  for (const query of ['%E4%BA%BA%E7%A4%BE', '100%25', '%E7%A4%BE+100', '%e7%a4%be%20100']) {
    t.equal(await found(query), 1, query);
  }
  t.equal(await found('%25C8%25CB'), 0, 'escaped twice is the text %C8%CB');
});

test('exactly what encodeURIComponent makes is accepted, whatever the text', async (t) => {
  const accepted = (url: string) => {
    try {
      checkAddressEncoding(url);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (key, value) => {
      const [name, text] = [encodeURIComponent(key), encodeURIComponent(value)];
      return accepted(`/v1/${name}?${name}=${text}&${text}`);
    }),
  );
  const isUtf8 = (bytes: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 6 }), (bytes) => {
      const escaped = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
      return accepted(`/v1/reports?q=${escaped}`) === isUtf8(bytes);
    }),
    { numRuns: 2000 },
  );
  for (const raw of ['/v1/reports?q=人', '/人', '/v1/reports?人=1', '/\ud800']) {
    t.equal(accepted(raw), false, 'unencoded');
  }
});
