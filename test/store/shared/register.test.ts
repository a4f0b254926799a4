/** Places in the tree of organizations, and the names by which one is found. */
import { test } from 'tap';
import { placeInTree, reverseName, searchName } from '../../../src/store/shared/register.ts';

test('an organization has a place in the tree, and its names are found', async (t) => {
  t.equal(placeInTree({ id: 'a', parentId: null }, null), '/a/');
  t.equal(placeInTree({ id: 'b', parentId: 'a' }, '/a/'), '/a/b/');
  const refusals = [
    ['b', 'gone', null, 'organization-unknown'],
    ['b', 'b', null, 'organization-cycle'],
    ['b', 'b', '/a/b/', 'organization-cycle'],
    ['a', 'c', '/a/b/c/', 'organization-cycle'],
  ] as const;
  for (const [id, parentId, path, code] of refusals) {
    t.throws(() => placeInTree({ id, parentId }, path), { code }, `${id} below ${parentId}`);
  }
  t.equal(reverseName('甲𠮷县'), '县𠮷甲');
  t.same(searchName('甲县财政局').ends, ['甲县财政局', '县财政局']);
  t.same(searchName('财政局'), { ends: ['财政局'], from: '局政财', to: '局政财' });
});
