/** SQLite as an engine of the store: `sqlite:<path>`, or `sqlite::memory:`. */
import { dirname } from 'node:path';
import type { Engine } from '../engine.ts';
import type { StoreTools } from '../tools.ts';
import { backupStore } from './backup.ts';
import { chooseDriver } from './drivers/choose.ts';
import type { SqliteDriver } from './drivers/driver.ts';
import { openSqliteReader, openSqliteStore } from './index.ts';
import { databaseFile } from './location.ts';
import { lockInstance } from './lock.ts';
import { migrateStore } from './open.ts';
import { rebuildStore } from './rebuild.ts';
import { pruneLog } from './retention.ts';
import { verifyStore } from './verify.ts';
import { verifyLog } from './verify-log.ts';

function toolsFor(url: string, driver: SqliteDriver): StoreTools {
  return {
    migrate: async (options = {}) => migrateStore(url, { driver, ...options }),
    verify: async () => verifyStore(url, driver),
    verifyLog: async () => verifyLog(url, driver),
    pruneLog: ({ before, archive, ...telling }) => pruneLog(url, before, archive, driver, telling),
    rebuild: async () => rebuildStore(url, driver),
    backup: (destination) => backupStore(url, destination, driver),
  };
}

export const sqliteEngine: Engine = {
  scheme: 'sqlite',
  urlForm: 'sqlite:<path>',
  async reach(url, settings) {
    const file = databaseFile(url);
    const { driver, fallbackReason } = await chooseDriver(settings.sqliteDriver);
    const reason = fallbackReason;
    return {
      fallback: reason === null ? null : { driver: driver.name, reason },
      folder: file === null ? null : dirname(file),
      tools: toolsFor(url, driver),
      open: (options) => openSqliteStore(url, { driver, ...options }),
      openReader: async () => (file === null ? null : openSqliteReader(file, driver)),
      lock: async () => lockInstance(url, driver),
    };
  },
};
