/** Properties of the text of a statement that the driver for node:sqlite needs. */

const comments = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/**
 * Removes comments. Texts that contain what looks like a comment are not passed to this function.
 */
function removeComments(sql: string): string {
  return sql.replace(comments, ' ');
}

/** Checks that a text has no statement: only blanks, comments, semicolons. */
export function isEmptySql(sql: string): boolean {
  return /^[\s;]*$/.test(removeComments(sql));
}

/** Checks by its first word that a statement only reads. */
export function isReadingSql(sql: string): boolean {
  return /^\s*(?:SELECT|WITH|VALUES|PRAGMA|EXPLAIN)\b/i.test(removeComments(sql));
}
