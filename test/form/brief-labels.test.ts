/** Brief labels: without numerals, and still of one row alone. */
import { test } from 'tap';
import { briefLabelOf } from '../../src/form/brief-labels.ts';
import { cellByName, cellsOf } from '../../src/form/cells.ts';
import { editionById, editions } from '../../src/form/editions/index.ts';

test('a brief label is of one cell alone, and has no numeral', async (t) => {
  for (const edition of editions) {
    const labels = cellsOf(edition).map((cell) => briefLabelOf(edition, cell));
    t.equal(new Set(labels.map(({ zh }) => zh)).size, labels.length, edition.id);
    for (const { zh, en } of labels) {
      t.notMatch(zh, /(^| )(\d+\.|[一二三四五六七八九十]+、|（[一二三四五六七八九十]）)/);
      t.ok(en.length > 0);
    }
  }
});

test('a label that other rows or columns have too is preceded by its group', async (t) => {
  const edition = editionById('2021');
  const briefly = (name: string) => {
    const cell = cellByName(edition, name);
    return cell === undefined ? null : briefLabelOf(edition, cell).zh;
  };
  t.equal(briefly('stateSecret.naturalPerson'), '属于国家秘密 自然人');
  t.equal(briefly('newlyReceived.total'), '本年新收政府信息公开申请数量 总计');
  t.equal(briefly('outcomesTotal.total'), '本年度办理结果 总计 总计');
  t.equal(briefly('other.otherOrganization'), '其他处理 其他 其他');
  t.equal(briefly('regulations.inForce'), '规章 现行有效件数');
});
