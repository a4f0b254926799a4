/** What the document costs over the wire: a measure that grows with the operations. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { test } from 'tap';
import { startApp } from '../support/app.ts';
import type { ContractDocument } from '../support/contract.ts';
import { listContractOperations } from '../support/contract.ts';

/** The most bytes an operation that the document may take, by the coding of the answer. */
const most = { br: 900, gzip: 1_100 };

test('the document is small over the wire', async (t) => {
  const { app } = await startApp(t);
  const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const coding of ['br', 'gzip'] as const) {
    const headers = { 'accept-encoding': coding };
    const answer = await app.inject({ method: 'GET', url: '/openapi.json', headers });
    t.equal(answer.headers['content-encoding'], coding);
    const document = JSON.parse(String(decoders[coding](answer.rawPayload))) as ContractDocument;
    const count = listContractOperations(document).length;
    t.ok(count > 50);
    const bytes = Math.round(answer.rawPayload.length / count);
    t.ok(bytes <= most[coding], `${coding}: ${bytes} bytes an operation`);
  }
});
