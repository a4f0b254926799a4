/** What editions may do to the form: every row and every column can go, and rules hold or say why not. */
import fc from 'fast-check';
import { test } from 'tap';
import { listCarriedCells } from '../../src/form/carry-in.ts';
import { cellsOf, isGroup } from '../../src/form/cells.ts';
import { checkReport } from '../../src/form/check.ts';
import { editions } from '../../src/form/editions/index.ts';
import { listComparableCells } from '../../src/form/rules/3-years/comparable.ts';
import { applicabilityOf } from '../../src/form/rules/applicability.ts';
import { rules } from '../../src/form/rules/index.ts';
import type { Block, Edition, RowNode } from '../../src/form/types.ts';
import { consistentFigures } from './arbitrary.ts';
import { inputOf, year } from './rule-inputs.ts';

/** Rows but those that are left out; a group without rows goes with them. */
function rowsBut(rows: readonly RowNode[], left: (coordinate: string) => boolean): RowNode[] {
  return rows.flatMap((node): RowNode[] => {
    if (!isGroup(node)) return left(node.coordinate) ? [] : [node];
    const rest = rowsBut(node.rows, left);
    return rest.length === 0 ? [] : [{ ...node, rows: rest }];
  });
}

/** The same edition under another id, with its blocks changed. */
function changed(edition: Edition, id: string, change: (block: Block) => Block | null): Edition {
  return {
    ...edition,
    id,
    tables: edition.tables.map((table) => ({
      ...table,
      blocks: table.blocks.flatMap((block) => change(block) ?? []),
    })),
  };
}

/** The edition without one of its rows, and without one of its columns: each once. */
function reducedEditions(edition: Edition): Edition[] {
  const cells = cellsOf(edition);
  const rows = new Map(cells.map((cell) => [`${cell.table} ${cell.row}`, cell]));
  const columns = new Set(cells.map(({ table, columnName }) => `${table} ${columnName}`));
  const withoutRows = [...rows.values()].map(({ row, name }) =>
    changed(edition, `${edition.id} without row ${name}`, (block) => {
      const left = rowsBut(block.rows, (coordinate) => coordinate === row);
      return left.length === 0 ? null : { ...block, rows: left };
    }),
  );
  const withoutColumns = [...columns].map((each) => {
    const name = each.split(' ')[1];
    return changed(edition, `${edition.id} without column ${each}`, (block) => {
      const left = block.columns.filter(({ key, sameAs = key }) => sameAs !== name);
      return left.length === 0 ? null : { ...block, columns: left };
    });
  });
  return [...withoutRows, ...withoutColumns];
}

const all = editions.flatMap(reducedEditions);
const anyReduced = fc.constantFrom(...editions, ...all);

const prose = {
  overview:
    '收到政府信息公开申请9件，上年结转2件，予以公开3件，不予公开2件，其他处理1件，结转下年度1件。' +
    '行政复议1件，结果维持1件；制发行政规范性文件3件，废止1件；作出行政许可决定5件，收费2万元。',
  otherMatters: '发出收费通知1件。',
};

test('editions can lose any row and any column', async (t) => {
  t.ok(all.length > 100, `${all.length} editions`);
  await fc.assert(
    fc.property(anyReduced, anyReduced, (edition, before) => {
      const [figures, last, child] = [edition, before, edition].map(
        (each) => fc.sample(consistentFigures(each), 1)[0],
      );
      if (figures === undefined || last === undefined || child === undefined) return false;
      const input = inputOf({ cells: {}, kind: 'consolidated', narrative: prose });
      checkReport({
        ...{ ...input, edition, figures },
        organization: {
          name: '甲县',
          level: 'township',
          kind: 'government',
          code: null,
          divisionCode: null,
          powers: ['licensing'],
        },
        previous: {
          year: year - 1,
          edition: before,
          figures: last,
          narrative: null,
          organization: null,
        },
        children: [
          { id: 'a', name: '甲局', kind: 'department', verticallyLed: false, figures: child },
        ],
      });
      listCarriedCells({ edition: before, figures: last }, edition);
      return listComparableCells(before, edition).every((pair) => pair.now.length > 0);
    }),
    { numRuns: 400 },
  );
});

test('a rule that an edition has no cells for says which', async (t) => {
  const states = new Map<string, number>();
  for (const edition of all) {
    for (const rule of rules) {
      const applicability = applicabilityOf(rule, edition);
      states.set(applicability.state, (states.get(applicability.state) ?? 0) + 1);
      if (applicability.state !== 'notApplicable') continue;
      if (!/没有“.+”/u.test(applicability.reason.zh)) t.fail(`${rule.id} ${edition.id}`);
    }
  }
  t.ok(Number(states.get('notApplicable')) > 100 && Number(states.get('holds')) > 5_000);
  const without = all.find(({ id }) => id === '2021 without row feeOverdue.total');
  const rule = rules.find(({ id }) => id === 'C-01');
  t.match(rule && without && applicabilityOf(rule, without), {
    state: 'notApplicable',
    reason: { zh: /申请人逾期未按收费通知要求缴纳费用/ },
  });
});
