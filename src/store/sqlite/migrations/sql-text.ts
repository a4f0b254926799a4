/** The text of SQL, as far as migrations need it: tokens, statements, one spelling of a schema. */

/**
 * Comments and blanks, then every other token: strings and blobs, quoted names, words, numbers,
 * single characters. A quotation mark within a string ends one and begins the next.
 */
const tokenPattern =
  /(--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+)|[xX]?'[^']*'?|"[^"]*"?|`[^`]*`?|\[[^\]]*\]?|[\w$\u0080-\uffff]+|[\s\S]/g;

/** A token that is not a comment or a blank, and where it ends in the text. */
interface Token {
  readonly text: string;
  readonly end: number;
}

function* tokensOf(sql: string): Generator<Token> {
  for (const { 0: text, 1: skipped, index } of sql.matchAll(tokenPattern)) {
    if (skipped === undefined) yield { text, end: index + text.length };
  }
}

const quotedName = /^(?:"([\s\S]*)"|`([\s\S]*)`|\[([\s\S]*)\])$/;

/** Returns a name without its quotes; any other token as it is. */
function unquote(token: string): string {
  const quoted = quotedName.exec(token);
  return quoted === null ? token : (quoted[1] ?? quoted[2] ?? quoted[3] ?? '');
}

/** Returns a name of the schema as SQL accepts it, whatever characters it has. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Returns SQL without comments, with single blanks, and with names without quotes, so that the text
 * that SQLite writes after `ALTER TABLE … RENAME` equals that of a migration.
 */
export function normaliseSql(sql: string): string {
  return [...tokensOf(sql)].map(({ text }) => unquote(text)).join(' ');
}

/** A statement: its text, and its words without quotes, comments and the last semicolon. */
export interface SqlStatement {
  readonly text: string;
  readonly words: readonly string[];
}

const triggerStart = /^CREATE (?:TEMP |TEMPORARY )?TRIGGER /i;

/** Checks that a semicolon ends the statement: that of a trigger continues until `; END`. */
function isComplete(words: readonly string[]): boolean {
  if (!triggerStart.test(words.slice(0, 3).join(' '))) return true;
  return /^END$/i.test(words.at(-1) ?? '') && words.at(-2) === ';';
}

/** Splits SQL into its statements. */
export function splitStatements(sql: string): readonly SqlStatement[] {
  const statements: SqlStatement[] = [];
  let words: string[] = [];
  let start = 0;
  let last = 0;
  const finish = (end: number) => {
    if (words.length > 0) statements.push({ text: sql.slice(start, end).trim(), words });
    words = [];
    start = end;
  };
  for (const { text, end } of tokensOf(sql)) {
    last = end;
    if (text === ';' && isComplete(words)) finish(end);
    else words.push(unquote(text));
  }
  finish(last);
  return statements;
}
