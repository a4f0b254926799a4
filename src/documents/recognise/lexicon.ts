/**
 * Finds the labels of the form in texts. Labels come from the editions; listed here are only the
 * wordings that published reports use instead.
 */

import { cellsOfTable, commonNameOf, isGroup, listRows } from '../../form/cells.ts';
import { editions } from '../../form/editions/index.ts';
import type { RowNode, TableMember } from '../../form/types.ts';
import {
  type CharacterCounts,
  commonLength,
  extractCore,
  normalizeLabel,
  readNumbering,
  sharedCharacters,
  tallyCharacters,
} from './normalise.ts';

/** Other wordings of rows, by table and name. */
const otherWordings: Readonly<Record<TableMember, Readonly<Record<string, readonly string[]>>>> = {
  proactiveDisclosure: {
    regulations: ['规章制度'],
    normativeDocuments: ['规范性文件', '行政规范性文件', '规范性档案', '行政规范性档案'],
    otherServices: ['其他对外管理服务'],
    administrativeFees: ['行政事业性收费金额'],
    centralProcurement: ['政府采购'],
  },
  applicationStatistics: {
    newlyReceived: ['本年新收', '本年新收申请数量', '本年度新收政府信息公开申请数量'],
    carriedOver: ['上年结转', '上年结转申请数量', '上年度结转政府信息公开申请数量'],
    stateSecret: ['国家秘密'],
    endangersSecurityOrStability: ['三安全一稳定'],
    notHeld: ['本机关不掌握'],
    correctionOverdue: ['逾期不补正', '申请人逾期不补正'],
    feeOverdue: ['逾期不缴费', '申请人逾期不缴费', '逾期未缴费'],
    carriedForward: ['结转下年度', '结转下年', '结转下年继续办理', '结转下一年度继续办理'],
  },
  reviewLitigation: {},
};

/** A row that a label can name. */
interface KnownRow {
  /** The name of the row, whatever its position in an edition. */
  readonly name: string;
  readonly numbering: string;
  readonly core: string;
  readonly counts: CharacterCounts;
}

/** What a text names in a table: a row, or a heading above rows. */
export interface LabelAnchor {
  readonly kind: 'row' | 'group';
  /** The name of the row, or the words of the heading. */
  readonly name: string;
}

function listGroupLabels(nodes: readonly RowNode[]): string[] {
  return nodes.flatMap((node) =>
    isGroup(node) ? [node.label.zh, ...listGroupLabels(node.rows)] : [],
  );
}

interface Lexicon {
  readonly rows: readonly KnownRow[];
  readonly groups: ReadonlySet<string>;
  readonly bigrams: ReadonlySet<string>;
  /** The whole labels of rows and groups, of which a broken label leaves pieces. */
  readonly labels: readonly string[];
}

function listBigrams(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
}

function buildLexicon(member: TableMember): Lexicon {
  const nodes = editions.flatMap((edition) =>
    edition.tables
      .filter((table) => table.member === member)
      .flatMap((table) => table.blocks.flatMap((block) => block.rows)),
  );
  const rows = new Map<string, KnownRow>();
  const add = (name: string, label: string) => {
    const core = extractCore(label);
    const row = { name, numbering: readNumbering(label), core, counts: tallyCharacters(core) };
    rows.set(`${name} ${row.core}`, row);
  };
  for (const { row } of listRows(nodes)) add(commonNameOf(row), row.label.zh);
  for (const [name, wordings] of Object.entries(otherWordings[member])) {
    for (const wording of wordings) add(name, wording);
  }
  const known = [...rows.values()];
  return {
    rows: known,
    groups: new Set(listGroupLabels(nodes).map(extractCore)),
    bigrams: new Set(known.flatMap((row) => listBigrams(row.core))),
    labels: [...listGroupLabels(nodes), ...listRows(nodes).map(({ row }) => row.label.zh)].map(
      normalizeLabel,
    ),
  };
}

const lexicons: Readonly<Record<TableMember, Lexicon>> = {
  proactiveDisclosure: buildLexicon('proactiveDisclosure'),
  applicationStatistics: buildLexicon('applicationStatistics'),
  reviewLitigation: buildLexicon('reviewLitigation'),
};

/** The longest label: longer texts are sentences. A note in brackets after it does not count. */
const labelLengthMax = 60;
const textLengthMax = 400;

/** The share of a text's characters that a label must contain, in order, to be named by it. */
const likenessMin = 0.8;

/** Rows after which 总计 is that of all outcomes: the last groups of table 3. */
const beforeOutcomesTotal = new Set(
  editions
    .flatMap((edition) => cellsOfTable(edition, 'applicationStatistics'))
    .filter(({ rowName, groupNames }) =>
      [rowName, ...groupNames].some((name) => name === 'notProcessed' || name === 'otherOutcomes'),
    )
    .map(({ rowName }) => rowName),
);

/**
 * Returns the row of words that name one only with their number or the row before: `其他` is the
 * heading of a column too, `总计` of a column and a group.
 *
 * @param before the name of the row before
 */
function resolveAmbiguousRow(text: string, core: string, before: string | null): string | null {
  const number = readNumbering(text);
  if (core === '其他' || core === '其它') {
    const isBehind = before === 'correctionOverdue' || before === 'feeOverdue';
    if (number === '3' || (number === '' && isBehind)) return 'other';
    return number === '六' ? 'otherOutcomes' : null;
  }
  if (core === '总计' || core === '合计') {
    const isBehind = before !== null && beforeOutcomesTotal.has(before);
    return number === '七' || (number === '' && isBehind) ? 'outcomesTotal' : null;
  }
  return null;
}

function findLikestRow(core: string, lexicon: Lexicon): string | null {
  if (core.length < 4) return null;
  const shared = listBigrams(core).filter((pair) => lexicon.bigrams.has(pair)).length;
  if (shared < 0.4 * core.length) return null;
  let best = 0;
  let names = new Set<string>();
  const counts = tallyCharacters(core);
  for (const row of lexicon.rows) {
    if (row.core.length < 4 || core.length > row.core.length + 4) continue;
    // Counting is much cheaper than comparing, and leaves one or two rows to compare.
    if (sharedCharacters(counts, row.counts) / core.length < likenessMin) continue;
    const common = commonLength(core, row.core);
    const ratio = common / core.length;
    if (common < 4 || ratio < likenessMin || ratio < best) continue;
    if (ratio > best) names = new Set();
    best = ratio;
    names.add(row.name);
  }
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/**
 * Returns what a text names in a table, or null. Exact labels come first, then shortened, broken
 * and damaged ones. A text that fits two rows names none.
 *
 * @param before the name of the row found last, which decides ambiguous words
 */
export function findAnchor(
  member: TableMember,
  text: string,
  before: string | null,
): LabelAnchor | null {
  if (text.length > textLengthMax) return null;
  return findAnchorOfWords(member, text, before) ?? findAnchorBehindGroup(member, text, before);
}

/** Finds the label of a row on the line of its group: `法提供 2.没有现成信息需要另行制作`. */
function findAnchorBehindGroup(
  member: TableMember,
  text: string,
  before: string | null,
): LabelAnchor | null {
  const [, group = '', label = ''] = text.match(/^(.{1,8}?)\s*(\d{1,2}\s*[.、．].{3,})$/) ?? [];
  return isPieceOfLabel(member, group) ? findAnchorOfWords(member, label, before) : null;
}

function findAnchorOfWords(
  member: TableMember,
  text: string,
  before: string | null,
): LabelAnchor | null {
  const lexicon = lexicons[member];
  const core = extractCore(text);
  if (core === '' || core.length > labelLengthMax) return null;
  if (member === 'applicationStatistics') {
    const name = resolveAmbiguousRow(text, core, before);
    if (name !== null) return { kind: 'row', name };
    if (/^(其他|其它|总计|合计)$/.test(core)) return null;
  }
  const exact = lexicon.rows.find((row) => row.core === core);
  if (exact !== undefined) return { kind: 'row', name: exact.name };
  if (lexicon.groups.has(core)) return { kind: 'group', name: core };
  const like = member === 'reviewLitigation' ? null : findLikestRow(core, lexicon);
  return like === null ? null : { kind: 'row', name: like };
}

/** Checks that a text is a piece of a label that the layout broke. */
export function isPieceOfLabel(member: TableMember, text: string): boolean {
  const piece = normalizeLabel(text);
  return piece !== '' && lexicons[member].labels.some((label) => label.includes(piece));
}

/** Checks that a text is a heading of the columns of table 3, or a piece of one. */
export function isColumnHeading(text: string): boolean {
  return /^(申请人情况|自然人|法人或其他组织|商业(企业)?|企业|科研(机构)?|机构|社会公益(组织)?|组织|法律服务(机构)?|信息内容|第二十条第\(.\)项)$/.test(
    normalizeLabel(text),
  );
}
