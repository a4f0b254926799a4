/** The store on SQLite: everything that the port promises, by prepared statements. */
import type { Store } from '../port.ts';
import { auditReads } from './audit.ts';
import { commits } from './commit.ts';
import { keyReads } from './keys.ts';
import { PreparedLists } from './list.ts';
import { type OpenOptions, openDatabase, probeWrite } from './open.ts';
import { organizationReads } from './organizations.ts';
import { isStorageFailure, translated } from './refusals.ts';
import { Remembered } from './remembered.ts';
import { reportReads } from './reports.ts';

/** About what a remembered row takes beside large values. */
const rowBytes = 1024;

/**
 * Opens the store of a URL (`sqlite:<path>` or `sqlite::memory:`). The file and its folder are made
 * when there are none; migrations run; the file is checked.
 *
 * @throws StartError with a sentence for the operator.
 */
export async function openSqliteStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const database = openDatabase(url, options);
  const lists = new PreparedLists(database);
  const organizations = organizationReads(database, lists);
  const reports = reportReads(database, lists);
  const keys = keyReads(database, lists);
  const audit = auditReads(lists);
  const apply = commits(database);
  const remembered = new Remembered(database);
  let refusesWrites = false;

  /** better-sqlite3 works at once; the promise is the port's, for engines that do not. */
  async function read<Result>(run: () => Result): Promise<Result> {
    try {
      return run();
    } catch (error) {
      throw translated(error);
    }
  }

  async function write(run: () => void): Promise<void> {
    try {
      run();
      refusesWrites = false;
      remembered.forget();
    } catch (error) {
      refusesWrites ||= isStorageFailure(error);
      throw translated(error);
    }
  }

  return {
    organization: (id) => read(() => organizations.byId(id)),
    organizationByCode: (code) => read(() => organizations.byCode(code)),
    organizationsNamed: (name) => read(() => organizations.named(name)),
    organizations: (query) => read(() => organizations.page(query)),

    report: (id) => read(() => reports.byId(id)),
    reportOf: (organizationId, year, kind) =>
      read(() => reports.byAddress({ organizationId, year, kind })),
    reportPart: (id, part) =>
      read(() =>
        remembered.recall(
          `${part} ${id}`,
          () => reports.part(id, part),
          (stored) => stored.bytes.length + rowBytes,
        ),
      ),
    reports: (query) => read(() => reports.page(query)),

    key: (id) => read(() => keys.byId(id)),
    keyByDigest: (digest) =>
      read(() =>
        remembered.recall(
          `key ${digest}`,
          () => keys.byDigest(digest),
          () => rowBytes,
        ),
      ),
    keys: (query) => read(() => keys.page(query)),
    hasKeys: () => read(() => keys.any()),

    auditEvents: (query) => read(() => audit.page(query)),

    commit: (change, commitOptions) => write(() => apply(change, commitOptions)),

    async ready() {
      try {
        if (refusesWrites) await write(() => probeWrite(database));
        await read(() => keys.any());
        return true;
      } catch {
        return false;
      }
    },

    async close() {
      database.close();
    },
  };
}
