/** One delivery over the wire: what receivers do wrong, and where addresses lead. */

import { lookup } from 'node:dns';
import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { test } from 'tap';
import { newSender } from '../../../src/features/webhooks/delivery.ts';
import { newWebhookSecret } from '../../../src/features/webhooks/signature.ts';
import { startReceiver, status } from '../../support/webhook-receiver.ts';

const parcel = {
  ...{ id: 'a_1', body: '{}', secrets: [newWebhookSecret()] },
  at: new Date('2026-02-01T08:00:00Z'),
};
const never = new AbortController().signal;

test('a wrong answer of a receiver is a failed delivery', async (t) => {
  const receiver = await startReceiver(t);
  const { url, received } = receiver;
  const send = newSender({ allowsPrivate: true, timeoutMs: 200 });
  const outcome = async (answer: typeof receiver.answer) => {
    receiver.answer = answer;
    return (await send({ ...parcel, url }, never)).error;
  };
  for (const code of [200, 201, 202, 204, 299]) t.equal(await outcome(status(code)), null);
  for (const code of [300, 304, 400, 401, 404, 410, 429, 500, 503]) {
    t.equal(await outcome(status(code)), `status-${code}`);
  }
  received.length = 0;
  const redirect = await outcome((_, response) => {
    response.writeHead(307, { location: `${url}/next` }).end();
  });
  t.equal(redirect, 'status-307');
  t.equal(received.length, 1, 'a redirect is not followed');
  t.equal(await outcome(() => {}), 'timeout', 'no answer');
  const trickle = await outcome((_, response) => {
    response.writeHead(200).write('a');
  });
  t.equal(trickle, null, 'an answer without end: its status counts');
  const flood = await outcome((_, response) => {
    response.writeHead(500);
    const more = () => {
      if (response.destroyed) return;
      response.write('a'.repeat(65_536));
      void setImmediate().then(more);
    };
    more();
  });
  t.equal(flood, 'status-500', 'an answer without measure');
  const broken = await outcome((_, response) => void response.destroy());
  t.equal(broken, 'ECONNRESET');
  const upgraded = await outcome((_, response) => {
    response.writeHead(101, { connection: 'upgrade', upgrade: 'x' }).end();
  });
  t.match(upgraded, /^(closed|ECONNRESET|status-101)$/);
  const secure = await send({ ...parcel, url: url.replace('http:', 'https:') }, never);
  t.equal(secure.status, null);
  t.match(secure.error, /^E|^ERR/, 'no TLS where it is wanted');
});

test('a receiver that is absent or cannot be read is a failed delivery', async (t) => {
  const send = newSender({ allowsPrivate: true, timeoutMs: 5_000 });
  const server = createServer((socket) => {
    socket.once('data', () => socket.end('nonsense\r\n\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const url = `http://127.0.0.1:${port}/`;
  t.match((await send({ ...parcel, url }, never)).error, /^HPE_/);
  await new Promise((resolve) => server.close(resolve));
  t.strictSame(await send({ ...parcel, url }, never), { status: null, error: 'ECONNREFUSED' });
  t.match(
    (await send({ ...parcel, url: 'http://nowhere.invalid/' }, never)).error,
    /^(ENOTFOUND|EAI_AGAIN)$/,
  );
});

test('where a name leads is asked when calling, and nowhere private', async (t) => {
  const receiver = await startReceiver(t);
  const place = (host: string) => `http://${host}:${receiver.port}/`;
  const guarded = newSender({ allowsPrivate: false, timeoutMs: 5_000 });
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '0.0.0.0']) {
    const { error } = await guarded({ ...parcel, url: place(host) }, never);
    t.equal(error, 'private-address', host);
  }
  const leadingTo = (...addresses: string[]) => {
    let asked = 0;
    const send = newSender({
      allowsPrivate: false,
      timeoutMs: 5_000,
      resolve: (_, options, done) => {
        asked += 1;
        const found = addresses.map((address) => ({ address, family: 4 }));
        if (options.all) done(null, found);
        else done(null, found[0]?.address ?? '', 4);
      },
    });
    return async () => {
      const { error } = await send({ ...parcel, url: place('receiver.example') }, never);
      return [error, asked];
    };
  };
  t.strictSame(await leadingTo('127.0.0.1')(), ['private-address', 1], 'a name for loopback');
  t.strictSame(await leadingTo('10.0.0.1')(), ['private-address', 1]);
  t.strictSame(await leadingTo('1.1.1.1', '127.0.0.1')(), ['private-address', 1], 'among others');
  t.strictSame(receiver.received, [], 'no address was called');
  const allowing = newSender({ allowsPrivate: true, resolve: lookup as never });
  t.strictSame(await allowing({ ...parcel, url: receiver.url }, never), {
    ...{ status: 204, error: null },
  });
});
