/** Bytes of many takers get through one behind the other. */
import { test } from 'tap';
import { Pace } from '../../../src/http/bodies/pace.ts';

test('what many take together takes as long as if one had taken it', async (t) => {
  const pace = new Pace(1_000_000);
  const order: string[] = [];
  const begun = performance.now();
  const take = async (name: string, times: number) => {
    for (let taken = 0; taken < times; taken += 1) {
      await pace.take(10_000);
      order.push(name);
    }
  };
  await Promise.all([take('a', 5), take('b', 5), take('c', 5)]);
  t.ok(performance.now() - begun >= 145, 'fifteen times ten milliseconds');
  t.strictSame(order.slice(0, 6), ['a', 'b', 'c', 'a', 'b', 'c'], 'in turns');
});

test('unused capacity is not saved up', async (t) => {
  const pace = new Pace(1_000_000);
  await pace.take(1);
  await new Promise((resolve) => setTimeout(resolve, 60));
  const begun = performance.now();
  await Promise.all([pace.take(20_000), pace.take(20_000)]);
  t.ok(performance.now() - begun >= 38);
});
