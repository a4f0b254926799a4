/** Lists as tables: how far they go, and what the last line says. */
import { fastify } from 'fastify';
import type { Test } from 'tap';
import { test } from 'tap';
import { sendTable, tableLinesMax } from '../../../src/http/answers/list.ts';
import { columnsOf } from '../../../src/http/answers/list-table.ts';

interface Item {
  readonly id: number;
}

const column = columnsOf<Item>();
const table = {
  name: { zh: '清单', ascii: 'list' },
  key: 'id',
  columns: [column('id', '编号', 'Number', ({ id }) => id)],
} as const;

interface Asked {
  readonly limit?: number;
  readonly cursor?: string;
}

/** Serves a list of so many items as a table. */
async function serveList(t: Test, count: number) {
  const asked: Asked[] = [];
  const app = fastify();
  t.teardown(() => app.close());
  app.get<{ Querystring: Asked }>('/', (request, reply) =>
    sendTable(request, reply, table, async ({ limit = 1, cursor = '0' }) => {
      asked.push({ limit, cursor });
      const from = Number(cursor);
      const to = Math.min(from + limit, count);
      const items = Array.from({ length: to - from }, (_, index) => ({ id: from + index }));
      return { items, next: to < count ? String(to) : null };
    }),
  );
  const read = async (language: string) => {
    const answer = await app.inject({ url: '/', headers: { 'accept-language': language } });
    return answer.body.trimEnd().split('\r\n');
  };
  return { read, asked };
}

test('a table ends with the list, or says that it goes on', async (t) => {
  const whole = await serveList(t, tableLinesMax);
  const lines = await whole.read('zh-CN');
  t.equal(lines.length, 1 + tableLinesMax);
  t.match(lines[0], /编号/);
  t.equal(lines.at(-1), String(tableLinesMax - 1), 'a list of exactly so many is whole');

  const longer = await serveList(t, tableLinesMax + 1);
  for (const [language, said] of [
    ['zh-CN', /清单未完：本文件最多 50000 行/],
    ['en', /The list goes on: a file has at most 50000 lines/],
  ] as const) {
    longer.asked.length = 0;
    const cut = await longer.read(language);
    t.equal(cut.length, 1 + tableLinesMax + 1);
    t.equal(cut.at(-2), String(tableLinesMax - 1));
    t.match(cut.at(-1), said);
    t.equal(new Set(longer.asked.map(({ cursor }) => cursor)).size, longer.asked.length);
    t.equal(longer.asked.at(-1)?.cursor, String(tableLinesMax - 200), 'no page is read in vain');
  }
});
