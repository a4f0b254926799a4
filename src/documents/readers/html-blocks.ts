/**
 * Turns the tokens of HTML into blocks. Missing tags are supplied, nested tables become blocks of
 * their own, and tables used for layout become lines.
 */
import type { DocumentBlock } from '../document.ts';
import {
  boundBlocks,
  boundCharacters,
  boundElements,
  boundNesting,
  countCharacters,
} from '../limits.ts';
import { buildGrid, type ListedCell } from '../parts/grid.ts';

/** Elements whose text is not content. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'select', 'textarea', 'svg']);

/** Elements that begin and end a line. */
const blockLike = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section ul caption'
  ).split(' '),
);

interface OpenCell extends ListedCell {
  text: string;
}

interface OpenTable {
  /** Its number in the document, assigned when it opens. */
  readonly number: number;
  readonly rows: OpenCell[][];
  row: OpenCell[] | null;
  cell: OpenCell | null;
  /**
   * A part of the table was already emitted as lines or as an inner table: it is used for layout.
   */
  isLayout: boolean;
}

function span(value: string | undefined): number {
  const parsed = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(parsed) && parsed > 0 ? parsed : 1;
}

/** Returns a text in which each run of white space is one space. */
export function tidyText(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
}

/** Builds the blocks of a page from its tokens. */
export class HtmlBlocks {
  readonly blocks: DocumentBlock[] = [];
  title = '';
  private readonly tables: OpenTable[] = [];
  private readonly open: string[] = [];
  private line = '';
  private lines = 0;
  private tableCount = 0;
  private cellCount = 0;
  private rowCount = 0;
  private elements = 0;
  private characters = 0;
  private silence = 0;
  /** Text since the last tag; the parser delivers every entity separately. */
  private pending = '';
  private inTitle = false;
  /** The number of open elements whose line ends are kept. */
  private preformatted = 0;

  private get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  private endLine(): void {
    const text = tidyText(this.line);
    this.line = '';
    if (text === '') return;
    this.lines += 1;
    boundBlocks(this.lines + this.cellCount + this.rowCount);
    this.blocks.push({ kind: 'text', text, place: { kind: 'paragraph', paragraph: this.lines } });
  }

  private openTable(): void {
    const outer = this.table;
    if (outer?.cell) {
      const unsent = outer.isLayout ? [outer.cell] : outer.rows.flat();
      outer.isLayout = true;
      for (const cell of unsent) this.release(cell);
    } else if (outer) {
      this.closeTable();
    }
    this.endLine();
    this.tableCount += 1;
    this.tables.push({
      number: this.tableCount,
      rows: [],
      row: null,
      cell: null,
      isLayout: false,
    });
  }

  private openRow(): OpenTable {
    if (this.table === undefined) this.openTable();
    const table = this.table as OpenTable;
    table.row = [];
    table.cell = null;
    table.rows.push(table.row);
    this.rowCount += 1;
    boundBlocks(this.lines + this.cellCount + this.rowCount);
    return table;
  }

  private openCell(attributes: Record<string, string>): void {
    const table = this.table?.row ? this.table : this.openRow();
    this.cellCount += 1;
    boundBlocks(this.lines + this.cellCount + this.rowCount);
    table.cell = {
      text: '',
      rowSpan: span(attributes.rowspan),
      columnSpan: span(attributes.colspan),
    };
    table.row?.push(table.cell);
  }

  /**
   * Closes a table. One that is used for layout, or has a single column of paragraphs, becomes
   * lines.
   */
  private closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    const isColumn = table.rows.every((row) => row.length <= 1);
    if (table.isLayout || isColumn) {
      for (const cell of table.rows.flat()) this.release(cell);
      return;
    }
    const rows = table.rows.map((row) =>
      row.map((cell) => ({ ...cell, text: tidyText(cell.text) })),
    );
    this.blocks.push({ kind: 'table', number: table.number, ...buildGrid(rows) });
  }

  /** Emits the content of a cell of a layout table as lines. */
  private release(cell: OpenCell): void {
    for (const text of cell.text.split('\n')) {
      this.line = text;
      this.endLine();
    }
    cell.text = '';
  }

  private breakLine(): void {
    if (this.table?.cell) this.table.cell.text += '\n';
    else this.endLine();
  }

  openElement(name: string, attributes: Record<string, string>): void {
    this.flush();
    this.elements += 1;
    boundElements(this.elements);
    this.open.push(name);
    boundNesting(this.open.length);
    if (silent.has(name)) this.silence += 1;
    if (this.silence > 0) return;
    if (name === 'pre') this.preformatted += 1;
    if (name === 'title') this.inTitle = true;
    else if (name === 'table') this.openTable();
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (name === 'br' || blockLike.has(name)) this.breakLine();
  }

  closeElement(name: string): void {
    this.flush();
    const at = this.open.lastIndexOf(name);
    if (at >= 0) this.open.splice(at, 1);
    if (silent.has(name)) this.silence = Math.max(0, this.silence - 1);
    if (this.silence > 0) return;
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    if (name === 'title') this.inTitle = false;
    else if (name === 'table') this.closeTable();
    else if (name === 'tr' && this.table) this.table.row = this.table.cell = null;
    else if ((name === 'td' || name === 'th') && this.table) this.endCell(this.table);
    else if (blockLike.has(name)) this.breakLine();
  }

  /** Ends a cell. In a layout table, its text behind an inner table becomes lines too. */
  private endCell(table: OpenTable): void {
    if (table.isLayout && table.cell) this.release(table.cell);
    table.cell = null;
  }

  addText(text: string): void {
    if (this.silence > 0) return;
    this.pending += text;
    boundCharacters(this.characters + this.pending.length);
  }

  private flush(): void {
    const text = this.pending;
    if (text === '') return;
    this.pending = '';
    this.characters += countCharacters(text);
    boundCharacters(this.characters);
    if (this.inTitle) {
      this.title += text;
      return;
    }
    const table = this.table;
    if (table?.row && !table.cell && text.trim() !== '') this.openCell({});
    if (this.preformatted === 0) {
      this.append(text);
      return;
    }
    text.split('\n').forEach((line, at) => {
      if (at > 0) this.breakLine();
      this.append(line);
    });
  }

  private append(text: string): void {
    const spaced = text.replace(/\s+/g, ' ');
    if (this.table?.cell) this.table.cell.text += spaced;
    else this.line += spaced;
  }

  end(): void {
    this.flush();
    while (this.table) this.closeTable();
    this.endLine();
  }
}
