/** SQLite's errors by the name of their code, whichever driver threw them. */

/** Primary result codes (https://sqlite.org/rescode.html), from 1 on. */
const primaryNames: readonly string[] = [
  ...['ERROR', 'INTERNAL', 'PERM', 'ABORT', 'BUSY', 'LOCKED', 'NOMEM', 'READONLY', 'INTERRUPT'],
  ...['IOERR', 'CORRUPT', 'NOTFOUND', 'FULL', 'CANTOPEN', 'PROTOCOL', 'EMPTY', 'SCHEMA', 'TOOBIG'],
  ...['CONSTRAINT', 'MISMATCH', 'MISUSE', 'NOLFS', 'AUTH', 'FORMAT', 'RANGE', 'NOTADB'],
];

/** Extended result codes of a primary one, from 1 on; those of IOERR are not distinguished here. */
const extendedNames: Readonly<Record<string, readonly string[]>> = {
  BUSY: ['RECOVERY', 'SNAPSHOT', 'TIMEOUT'],
  LOCKED: ['SHAREDCACHE', 'VTAB'],
  READONLY: ['RECOVERY', 'CANTLOCK', 'ROLLBACK', 'DBMOVED', 'CANTINIT', 'DIRECTORY'],
  CORRUPT: ['VTAB', 'SEQUENCE', 'INDEX'],
  CANTOPEN: ['NOTEMPDIR', 'ISDIR', 'FULLPATH', 'CONVPATH', 'DIRTYWAL', 'SYMLINK'],
  CONSTRAINT: [
    ...['CHECK', 'COMMITHOOK', 'FOREIGNKEY', 'FUNCTION', 'NOTNULL', 'PRIMARYKEY', 'TRIGGER'],
    ...['UNIQUE', 'VTAB', 'ROWID', 'PINNED', 'DATATYPE'],
  ],
};

/**
 * Returns the name of a code: `1555` is `SQLITE_CONSTRAINT_PRIMARYKEY`; the extended number is
 * above the lowest byte.
 */
function codeName(number: number): string {
  const primary = primaryNames[(number & 0xff) - 1];
  if (primary === undefined) return `SQLITE_${number}`;
  const extended = extendedNames[primary]?.[(number >> 8) - 1];
  return extended === undefined ? `SQLITE_${primary}` : `SQLITE_${primary}_${extended}`;
}

/** An error of SQLite like those of better-sqlite3: `code` is the name of the result code. */
export class SqliteError extends Error {
  readonly code: string;

  /** @param number the extended result code */
  constructor(message: string, number: number) {
    super(message);
    this.name = 'SqliteError';
    this.code = codeName(number);
  }
}

/** Returns the name of SQLite's result code, such as `SQLITE_BUSY`; null for any other error. */
export function sqliteCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'SqliteError') return null;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : null;
}
