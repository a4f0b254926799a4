/** The store on SQLite: implements the port with prepared statements. */
import type { OpenStoreOptions, StoreReader } from '../engine.ts';
import type {
  KeyStore,
  OrganizationReads,
  Page,
  ReportReads,
  Store,
  WebhookStore,
} from '../port.ts';
import type { ReportSummary, StoredPart } from '../report.ts';
import { adjustmentReads } from './adjustments.ts';
import { LogAnchor, requireAnchored } from './anchor.ts';
import { answerReads, answerWrites } from './answers.ts';
import { auditReads } from './audit.ts';
import { claimWrites } from './claims.ts';
import { newCommit } from './commit.ts';
import { contactReads } from './contacts.ts';
import { deadlineReads } from './deadlines.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';
import { feedReads } from './feed.ts';
import { filingReads } from './filings.ts';
import { Guard } from './guard.ts';
import { keyReads, keyWrites } from './keys.ts';
import { PreparedLists } from './list.ts';
import { databaseFile } from './location.ts';
import { type OpenOptions, openDatabase, openReadOnly, probeWrite } from './open.ts';
import { organizationReads } from './organizations.ts';
import { Remembered } from './remembered.ts';
import { reportReads } from './reports.ts';
import { contextReads } from './rule-context.ts';
import { newLongReads, sumMethods } from './sums-port.ts';
import { webhookReads, webhookWrites } from './webhooks.ts';

/** The approximate size of a cached row besides large values. */
const rowBytes = 1024;

/** The approximate size of a line of a cached list, with the answer that was composed of it. */
const lineBytes = 2048;

/** What the methods of the store need. */
interface Methods extends Pick<Guard, 'read' | 'write'> {
  readonly remembered: Remembered;
}

function organizationsOf(
  database: Database,
  lists: PreparedLists,
  { read }: Methods,
): OrganizationReads {
  const organizations = organizationReads(database, lists);
  return {
    get: (id) => read(() => organizations.byId(id)),
    getByCode: (code) => read(() => organizations.byCode(code)),
    findNamed: (name) => read(() => organizations.named(name)),
    findSpelled: (spelling, today) => read(() => organizations.spelled(spelling, today)),
    getAt: (id, asOf) => read(() => organizations.at(id, asOf)),
    list: (query) => read(() => organizations.page(query)),
    countWithin: (id, asOf, limit) => read(() => organizations.countWithin(id, asOf, limit)),
  };
}

function reportsOf(
  database: Database,
  lists: PreparedLists,
  { read, remembered }: Methods,
): ReportReads {
  const reports = reportReads(database, lists);
  const sizeOf = (stored: StoredPart) => stored.bytes.length + rowBytes;
  return {
    get: (id) => read(() => reports.byId(id)),
    getByAddress: (organizationId, year, kind) =>
      read(() => reports.byAddress({ organizationId, year, kind })),
    readPart: (id, part, view) =>
      read(() => {
        const find = (source: string | null) => {
          const stored = reports.part(id, part, view);
          return stored && { ...stored, source };
        };
        const name = `${view.face} ${part} ${id}`;
        return view.asOf === null ? remembered.recall(name, find, sizeOf) : find(null);
      }),
    list: (query) =>
      read(() => {
        const find = (source: string | null) => ({ ...reports.page(query), source });
        // Later pages are not cached: paging through a list requests each page once.
        if (query.view.asOf !== null || query.cursor !== null) return find(null);
        const sizeOfPage = ({ items }: Page<ReportSummary>) => rowBytes + items.length * lineBytes;
        return remembered.recall(`list ${JSON.stringify(query)}`, find, sizeOfPage);
      }),
    listVersions: (id, query) => read(() => reports.history(id, query)),
    getVersion: (id, version) => read(() => reports.version(id, version)),
  };
}

function rulesOf(
  database: Database,
  lists: PreparedLists,
  { read }: Methods,
): Pick<Store, 'rules' | 'adjustments' | 'contacts' | 'deadlines'> {
  const adjustments = adjustmentReads(database, lists);
  const contacts = contactReads(database);
  const deadlines = deadlineReads(database, lists);
  const organizations = organizationReads(database, lists);
  const readContext = contextReads(database, { adjustments, contacts, deadlines, organizations });
  return {
    rules: {
      getContext: (organizationId, year, kind) =>
        read(() => readContext(organizationId, year, kind)),
    },
    adjustments: {
      get: (id) => read(() => adjustments.byId(id)),
      list: (query) => read(() => adjustments.page(query)),
      listFor: (organizationId) => read(() => adjustments.for(organizationId)),
    },
    contacts: { list: (organizationId) => read(() => contacts.of(organizationId)) },
    deadlines: {
      getFor: (organizationId, year, kind) => read(() => deadlines.of(organizationId, year, kind)),
      get: (id) => read(() => deadlines.byId(id)),
      list: (query) => read(() => deadlines.page(query)),
    },
  };
}

function keysOf(
  database: Database,
  lists: PreparedLists,
  { read, write, remembered }: Methods,
): KeyStore {
  const keys = keyReads(database, lists);
  const { recordUse } = keyWrites(database);
  return {
    get: (id) => read(() => keys.byId(id)),
    getByDigest: (digest) =>
      read(() =>
        remembered.recall(
          `key ${digest}`,
          () => keys.byDigest(digest),
          () => rowBytes,
        ),
      ),
    list: (query) => read(() => keys.page(query)),
    hasAny: () => read(() => keys.any()),
    recordUse: (id, day) => write(() => recordUse(id, day)),
  };
}

function webhooksOf(
  database: Database,
  lists: PreparedLists,
  { read, write }: Methods,
): WebhookStore {
  const webhooks = webhookReads(database, lists);
  const { recordDelivery, recordRedelivery } = webhookWrites(database);
  return {
    get: (id) => read(() => webhooks.byId(id)),
    list: (query) => read(() => webhooks.page(query)),
    listDeadLetters: (id, query) => read(() => webhooks.deadLetters(id, query)),
    listQueuedLetters: (id, limit) => read(() => webhooks.queuedLetters(id, limit)),
    recordDelivery: (id, claim, record) => write(() => recordDelivery(id, claim, record), false),
    recordRedelivery: (id, claim, letter) =>
      write(() => recordRedelivery(id, claim, letter), false),
  };
}

export type SqliteStoreOptions = OpenOptions &
  Pick<OpenStoreOptions, 'newCommitId' | 'readElsewhere'>;

/**
 * Opens the store of a URL (`sqlite:<path>` or `sqlite::memory:`). Creates the file and its folder
 * when they are missing, runs migrations, checks the file, and checks that the log reaches its kept
 * head.
 *
 * @throws StartError with a sentence for the operator
 */
export async function openSqliteStore(url: string, options: SqliteStoreOptions): Promise<Store> {
  const database = openDatabase(url, options);
  try {
    return storeOf(database, databaseFile(url), options);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the file of a store, which a service has opened already, for reads that may take long.
 *
 * @throws StartError when there is no database of this service
 */
export function openSqliteReader(file: string, driver: SqliteDriver): StoreReader {
  const database = openReadOnly(file, driver);
  const guard = new Guard(() => {});
  const readLong = newLongReads(database);
  return {
    read: (read) => guard.read(() => readLong(read)),
    close: () => void database.close(),
  };
}

function storeOf(database: Database, file: string | null, options: SqliteStoreOptions): Store {
  const lists = new PreparedLists(database);
  const remembered = new Remembered(database);
  const audit = auditReads(database, lists);
  const answers = answerReads(database);
  if (file !== null) requireAnchored(file, audit.base(), audit.hashAt);
  const anchor = new LogAnchor(file, () => audit.head());
  // A process that was killed may have left the anchor file behind the log.
  anchor.follow();
  const guard = new Guard(() => {
    remembered.advance();
    anchor.follow();
  });
  const methods: Methods = {
    read: (run) => guard.read(run),
    write: (run, isRead) => guard.write(run, isRead),
    remembered,
  };
  const { read, write } = methods;
  const apply = newCommit(database, options.auditDigest ?? 'sha256', options.newCommitId);
  const keys = keysOf(database, lists, methods);
  const feed = feedReads(database);
  const filings = filingReads(lists);
  const claims = claimWrites(database);
  const { deleteExpired } = answerWrites(database);
  return {
    organizations: organizationsOf(database, lists, methods),
    reports: reportsOf(database, lists, methods),
    filings: {
      list: (query) => read(() => filings.page(query)),
      count: (scope, grouping) =>
        read(() =>
          remembered.recall(
            `filings ${JSON.stringify([scope, grouping])}`,
            () => filings.count(scope, grouping),
            (counts) => (1 + counts.length) * rowBytes,
          ),
        ),
    },
    // Another process cannot read a database in memory.
    sums: sumMethods(database, read, file === null ? undefined : options.readElsewhere),
    ...rulesOf(database, lists, methods),
    keys,
    log: {
      list: (query) => read(() => audit.page(query)),
      getHead: () => read(() => audit.head()),
      getLink: (reportId, version) => read(() => audit.linkOf(reportId, version)),
    },
    feed: { list: (query) => read(() => feed.page(query)) },
    answers: {
      get: (principal, key) => read(() => answers.of(principal, key)),
      deleteExpired: (now) => write(() => deleteExpired(now), false),
    },
    webhooks: webhooksOf(database, lists, methods),
    claims: {
      take: (claim, now) => write(() => claims.take(claim, now), false),
      release: (claim) => write(() => claims.release(claim), false),
    },
    commit: (change, commitOptions) => write(() => apply(change, commitOptions)),

    async isReady() {
      try {
        if (guard.refusesWrites) await write(() => probeWrite(database));
        await keys.hasAny();
        return true;
      } catch {
        return false;
      }
    },

    async close() {
      anchor.settle();
      database.close();
    },
  };
}
