/**
 * An edition that does not exist: the form of 2021 with a row more, a row in another group, a column
 * under another name, a column of another kind, and a row less.
 */
import { edition2021 } from '../../src/form/editions/2021.ts';
import { issuer } from '../../src/form/editions/shared.ts';
import type { Block, Column, EditionForm, RowGroup, RowNode, Table } from '../../src/form/types.ts';

const isGroup = (node: RowNode): node is RowGroup => 'rows' in node;

/** The additional row, the last of those of 无法提供. */
const archived = {
  key: 'archived',
  coordinate: '3.4.4',
  label: { zh: '4.相关信息已移交档案馆', en: 'transferred to an archive' },
};

/** 重复申请 moves from 不予处理 to 其他处理, and is named otherwise there. */
const repeatedAgain = {
  key: 'repeatedAgain',
  sameAs: 'repeated',
  coordinate: '3.6.2',
  label: { zh: '2.同一申请人重复申请', en: 'repeated by the same applicant' },
};

const groups: Readonly<Record<string, (rows: readonly RowNode[]) => readonly RowNode[]>> = {
  unavailable: (rows) => [...rows, archived],
  notProcessed: (rows) => rows.filter(({ key }) => key !== 'repeated'),
  otherOutcomes: (rows) =>
    rows.flatMap((row) => (row.key === 'feeOverdue' ? [repeatedAgain] : [row])),
};

function changedRows(rows: readonly RowNode[]): readonly RowNode[] {
  return rows.map((node) => {
    if (!isGroup(node)) return node;
    const own = groups[node.key]?.(node.rows) ?? node.rows;
    return { ...node, rows: changedRows(own) };
  });
}

/** 废止 is called 失效; the fees are counted, no longer summed. */
const columns: Readonly<Record<string, Column>> = {
  repealed: {
    key: 'lapsed',
    sameAs: 'repealed',
    label: { zh: '本年失效件数', en: 'lapsed this year' },
    kind: 'count',
  },
  amount: {
    key: 'amount',
    label: { zh: '本年收费笔数', en: 'fees received, in number' },
    kind: 'count',
  },
};

function changedBlock(block: Block): Block {
  return {
    ...block,
    columns: block.columns.map((column) => columns[column.key] ?? column),
    rows: changedRows(block.rows),
  };
}

export const edition2026: EditionForm = {
  ...edition2021,
  id: '2026',
  firstYear: 2026,
  name: { zh: '中华人民共和国政府信息公开工作年度报告格式（试验）', en: 'Form for a test' },
  basis: {
    document: '国办公开办函〔2026〕99号',
    title: '关于试验格式的通知',
    issuer,
    issuedDate: null,
  },
  tables: edition2021.tables.map(
    (table): Table => ({ ...table, blocks: table.blocks.map(changedBlock) }),
  ),
  printedWords: {
    proactiveDisclosure: [
      ...['本年制发件数', '本年失效件数', '现行有效件数'],
      ...['本年处理决定数量', '本年决定处理数量', '本年收费笔数'],
    ],
    applicationStatistics: ['逾期不补正', '移交档案馆'],
    reviewLitigation: [],
  },
};
