/**
 * Document → HTML: one page that needs no other resource: no script, no font, no address. It knows
 * texts and grids, not the form. The same document gives the same bytes.
 */
import type { Document, DocumentBlock, GridCell, TableBlock, TextBlock } from '../document.ts';
import type { Writer } from './writer.ts';

/** Print first: A4, in the fonts in which official documents are set, if they are installed. */
const style = `
@page { size: A4; margin: 20mm 15mm; }
html { background: #fff; color: #000; }
body { margin: 0 auto; padding: 1rem; max-width: 190mm; line-height: 1.75;
  font-family: FangSong, "FangSong_GB2312", STFangsong, SimSun, "Noto Serif CJK SC", serif; }
h1, h2, th { font-family: SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; }
h1 { margin: 1rem 0 .5rem; font-size: 1.5rem; line-height: 1.4; text-align: center; }
h2 { margin: 1.25rem 0 .5rem; font-size: 1.1rem; text-indent: 2em; break-after: avoid; }
p { margin: 0; text-indent: 2em; text-align: justify; }
h1, h2, p, th { overflow-wrap: anywhere; }
.note { color: #444; font-size: .85rem; text-indent: 0; text-align: center; }
.note + p:not(.note) { margin-top: .75rem; }
.table { margin: .5rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .8rem; line-height: 1.4; }
tr { break-inside: avoid; }
th, td { padding: .25em .35em; border: 1px solid #000; font-weight: normal; text-align: center; }
tbody th[scope="row"] { text-align: left; }
td.value { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
@media print { body { padding: 0; max-width: none; } .table { overflow: visible; } }
`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

function textOf({ text, role }: TextBlock): string {
  if (role === 'title') return `<h1>${escaped(text)}</h1>`;
  if (role === 'heading') return `<h2>${escaped(text)}</h2>`;
  return `<p${role === 'note' ? ' class="note"' : ''}>${escaped(text)}</p>`;
}

const marks = {
  columnHead: { name: 'th', attributes: ' scope="col"' },
  rowHead: { name: 'th', attributes: ' scope="row"' },
  value: { name: 'td', attributes: ' class="value"' },
  none: { name: 'td', attributes: '' },
} as const;

function cellOf({ text, role, rowSpan, columnSpan }: GridCell): string {
  const { name, attributes } = marks[role ?? 'none'];
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  const columns = columnSpan > 1 ? ` colspan="${columnSpan}"` : '';
  return `<${name}${attributes}${rows}${columns}>${escaped(text)}</${name}>`;
}

function partOf(name: 'thead' | 'tbody', lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<${name}>`, ...lines, `</${name}>`];
}

function tableOf(table: TableBlock): string {
  const rows: string[] = new Array(table.rows).fill('');
  for (const cell of table.cells) rows[cell.row] += cellOf(cell);
  const lines = rows.map((row) => `<tr>${row}</tr>`);
  const label = table.label === undefined ? '' : ` aria-label="${escaped(table.label)}"`;
  const headRows = table.headRows ?? 0;
  return [
    `<div class="table"><table${label}>`,
    ...partOf('thead', lines.slice(0, headRows)),
    ...partOf('tbody', lines.slice(headRows)),
    '</table></div>',
  ].join('\n');
}

function blockOf(block: DocumentBlock): string {
  return block.kind === 'text' ? textOf(block) : tableOf(block);
}

/** Returns a whole page of HTML. A lone surrogate, which UTF-8 cannot encode, becomes U+FFFD. */
export function writeHtml({ title, blocks }: Document): string {
  const page = [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title ?? '')}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...blocks.map(blockOf),
    '</body>',
    '</html>',
  ];
  return `${page.join('\n')}\n`.toWellFormed();
}

export const htmlWriter: Writer<'html'> = {
  format: 'html',
  mediaType: 'text/html',
  extension: '.html',
  write: async (document) => new TextEncoder().encode(writeHtml(document)),
};
