/** Imported first: the tests that follow run over the SQLite driver that this run does not use. */
const name = 'SQLITE_DRIVER';
process.env[name] = process.env[name] === 'node:sqlite' ? 'better-sqlite3' : 'node:sqlite';
