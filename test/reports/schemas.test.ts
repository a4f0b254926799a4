/** The schemas of reports follow from the editions. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import { cellsOfTable, tableMembers } from '../../src/form/cells.ts';
import { editions } from '../../src/form/editions/index.ts';
import { blankFigures } from '../../src/form/figures.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import { namedSchemas } from '../../src/http/contract/reference.ts';
import { anyTableSchema, tableSchema } from '../../src/reports/table-schemas.ts';

test('every cell of every edition is in its schemas, and nothing else', (t) => {
  for (const edition of editions) {
    for (const member of tableMembers) {
      const stored = compile(tableSchema(edition.id, member, 'stored'));
      const inSent = compile(tableSchema(edition.id, member, 'sent'));
      const inPatch = compile(tableSchema(edition.id, member, 'patch'));
      const name = `${edition.id} ${member}`;
      const blank = () => blankFigures(edition)[member];
      t.same(stored(blank()), [], `${name}: blank`);
      t.same(inPatch({}), [], `${name}: an empty patch`);
      for (const cell of cellsOfTable(edition, member)) {
        const figures = blankFigures(edition);
        const parent = cell.path
          .slice(0, -1)
          .reduce<Record<string, unknown>>((node, key) => node[key] as never, figures);
        const key = cell.path.at(-1) as string;
        const pointer = cell.pointer.slice(member.length + 1);
        Reflect.deleteProperty(parent, key);
        const missing = [{ pointer, code: 'missing-member' }];
        assert.equal(stored(figures[member]).length, 1, `${pointer} is needed when stored`);
        const codes = inSent(figures[member]).map(({ code, pointer: at }) => ({
          pointer: at,
          code,
        }));
        assert.deepEqual(codes, cell.total ? [] : missing, `${pointer} when sent`);
        assert.deepEqual(inPatch(figures[member]), [], `${pointer} in a patch`);
        parent[key] = cell.kind === 'change' ? -3 : cell.kind === 'money' ? '0.0001' : 3;
        assert.deepEqual(stored(figures[member]), [], `${pointer} takes its kind`);
        parent[key] = cell.kind === 'money' ? 1 : '1';
        assert.deepEqual(inSent(figures[member])[0]?.pointer, pointer, `${pointer} no other`);
      }
    }
  }
  t.end();
});

test('labels of the form are in the schemas', (t) => {
  const text = JSON.stringify(namedSchemas());
  for (const edition of editions) {
    for (const table of edition.tables) {
      for (const block of table.blocks) {
        for (const { label } of block.columns) t.match(text, label.zh);
      }
    }
  }
  t.match(text, '一、本年新收政府信息公开申请数量');
  t.equal(
    anyTableSchema('reviewLitigation', 'stored'),
    tableSchema('2019', 'reviewLitigation', 'stored'),
  );
  t.end();
});
