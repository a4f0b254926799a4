/** Pages are linked to the next page. */
import { test } from 'tap';
import { sendPage } from '../../../src/http/answers/paging.ts';

test('a page that goes on is linked, keeping the filters', async (t) => {
  const headers: Record<string, string> = {};
  const reply = {
    header: (name: string, value: string) => Object.assign(headers, { [name]: value }),
  };
  const send = (next: string | null) =>
    sendPage({ url: '/v1/reports?year=2023&cursor=a' }, reply as never, { items: [1], next });
  t.same(send(null), { items: [1], next: null });
  t.same(headers, {});
  t.same(send('b&c'), { items: [1], next: 'b&c' });
  t.same(headers, { link: '</v1/reports?year=2023&cursor=b%26c>; rel="next"' });
});
