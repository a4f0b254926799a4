/** What the driver over node:sqlite needs to know of the text of a statement. */

const comments = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** Removes comments; texts that hold what looks like one do not stand where this is used. */
function removeComments(sql: string): string {
  return sql.replace(comments, ' ');
}

/** Whether a text has no statement: blanks, comments, semicolons. */
export function isEmptySql(sql: string): boolean {
  return /^[\s;]*$/.test(removeComments(sql));
}

/** Whether a statement only reads, by its first word. */
export function isReadingSql(sql: string): boolean {
  return /^\s*(?:SELECT|WITH|VALUES|PRAGMA|EXPLAIN)\b/i.test(removeComments(sql));
}
