/**
 * Looks over the shoulder of a service under test: no key, token or secret that comes along may
 * be in a log line, in a refusal, in the log of changes or in an answer that is kept.
 */
import { channel } from 'node:diagnostics_channel';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { LogStream } from '../../src/http/shell/shell.ts';
import { connect } from '../store/sqlite.ts';

/** How much of the end of a secret is looked for: a part of it that got out is a leak as well. */
const tailLength = 20;

/** Members of answers that show a secret, this once. */
const shown = /"secret":"([^"]+)"/g;

/** Tables that record requests. */
const tables = ['audit_events', 'kept_answers', 'feed_entries', 'webhook_dead_letters'];

/** What Fastify publishes of each application that is made. */
const made = channel('fastify.initialization');

function payloadText(payload: unknown): string {
  if (Buffer.isBuffer(payload)) return payload.toString('utf8');
  return typeof payload === 'string' ? payload : '';
}

function rowsOf(file: string, table: string): string {
  const database = connect(file, { readonly: true });
  try {
    const rows = database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
    return rows.flatMap((row) => Object.values(row).map(String)).join('\n');
  } finally {
    database.close();
  }
}

export class SecretGuard {
  readonly #tails = new Set<string>();
  /** What was seen, by the place where it was. */
  readonly #seen = new Map<string, string[]>();

  /** A secret that must not get out. What is too short to be one is passed over. */
  note(secret: string): void {
    if (secret.length >= tailLength) this.#tails.add(secret.slice(-tailLength));
  }

  /** A text that got out. */
  see(place: string, text: string): void {
    const texts = this.#seen.get(place);
    if (texts === undefined) this.#seen.set(place, [text]);
    else texts.push(text);
  }

  /** A stream that sees every line before it goes on, if it goes anywhere. */
  watching(next?: LogStream): LogStream {
    return {
      write: (line) => {
        this.see('a log line', line);
        next?.write(line);
      },
    };
  }

  /** Watches the application that `make` makes: every request and answer, however it is sent. */
  async watch<Made>(make: () => Promise<Made>): Promise<Made> {
    const hook = (message: unknown) =>
      this.#hook((message as { fastify: FastifyInstance }).fastify);
    made.subscribe(hook);
    try {
      // The instance is made before anything is waited for, so no other test's gets in between.
      const making = make();
      made.unsubscribe(hook);
      return await making;
    } finally {
      made.unsubscribe(hook);
    }
  }

  /** Sees the rows of a database. */
  read(file: string): void {
    for (const table of tables) this.see(`a row of ${table}`, rowsOf(file, table));
  }

  /** Where a secret got out, a sentence for each place; none when all is well. */
  leaks(): string[] {
    const places = [...this.#seen].map(([place, texts]) => ({ place, text: texts.join('\n') }));
    return places.flatMap(({ place, text }) => {
      const tail = [...this.#tails].find((each) => text.includes(each));
      return tail === undefined ? [] : [`a secret that ends in …${tail.slice(-4)} is in ${place}`];
    });
  }

  #hook(app: FastifyInstance): void {
    app.addHook('onRequest', async ({ headers: { authorization } }) => {
      this.note(authorization?.split(' ').at(-1) ?? '');
    });
    app.addHook('onSend', async (_request, reply, payload) => this.#answer(reply, payload));
  }

  #answer(reply: FastifyReply, payload: unknown): void {
    if (reply.statusCode < 400) {
      if (reply.statusCode !== 201) return;
      for (const [, secret = ''] of payloadText(payload).matchAll(shown)) this.note(secret);
      return;
    }
    this.see('a refusal', payloadText(payload));
    this.see('the headers of a refusal', JSON.stringify(reply.getHeaders()));
  }
}
