/**
 * What the service is measured against: a bare Fastify that does the least a durable service can do
 * with the same bytes. Arguments: the database, made by `makePeerDatabase`.
 */
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import fastify from 'fastify';

/** The name under which the constant answer is kept. */
export const constantId = 'constant';

const json = 'application/json; charset=utf-8';

function open(file: string): Sqlite.Database {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  // In WAL mode this build turns to NORMAL with the first write, unless it is set.
  database.pragma('synchronous = FULL');
  return database;
}

/** The prepared statement that keeps bytes under an id: one durable commit a run. */
export function prepareKeep(database: Sqlite.Database) {
  return database.prepare<{ id: string; bytes: Buffer }>(
    `INSERT INTO kept (id, bytes) VALUES (:id, :bytes)
     ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes`,
  );
}

/** Makes the database of the peer, with bytes by id, and leaves it open. */
export function makePeerDatabase(file: string, kept: ReadonlyMap<string, Buffer>): Sqlite.Database {
  const database = open(file);
  database.exec('CREATE TABLE kept (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const keep = prepareKeep(database);
  for (const [id, bytes] of kept) keep.run({ id, bytes });
  return database;
}

async function serve(file: string): Promise<void> {
  const database = open(file);
  const keep = prepareKeep(database);
  const read = database.prepare<{ id: string }, { bytes: Buffer }>(
    'SELECT bytes FROM kept WHERE id = :id',
  );
  const constant = read.get({ id: constantId })?.bytes;
  const app = fastify({ maxRequestsPerSocket: 0 });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.get<{ Params: { id: string } }>('/kept/:id', async (request, reply) =>
    reply.type(json).send(read.get({ id: request.params.id })?.bytes),
  );
  app.put<{ Params: { id: string }; Body: Buffer }>('/kept/:id', async (request, reply) => {
    keep.run({ id: request.params.id, bytes: request.body });
    return reply.type(json).send(request.body);
  });
  app.get('/constant', async (_request, reply) => reply.type(json).send(constant));
  app.get('/unchanged', async (_request, reply) => reply.header('etag', '"1"').code(304).send());

  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  process.stdout.write(`Peer: ${origin}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await serve(process.argv[2] ?? '');
}
