/** The store on SQLite: everything that the port promises, by prepared statements. */
import { transitionActions } from '../../policy/workflow.ts';
import type { DigestAlgorithm } from '../../proof/digest.ts';
import type { Page, Store } from '../port.ts';
import type { ReportSummary, StoredPart } from '../report.ts';
import { adjustmentReads } from './adjustments.ts';
import { Anchor, requireAnchored } from './anchor.ts';
import { answerReads } from './answers.ts';
import { auditReads } from './audit.ts';
import { commits } from './commit.ts';
import { contactReads } from './contacts.ts';
import { deadlineReads } from './deadlines.ts';
import type { Database } from './drivers/driver.ts';
import { feedReads } from './feed.ts';
import { keyReads, keyWrites } from './keys.ts';
import { PreparedLists } from './list.ts';
import { databaseFile } from './location.ts';
import { type OpenOptions, openDatabase, probeWrite } from './open.ts';
import { organizationReads } from './organizations.ts';
import { publishedReads } from './published.ts';
import { isStorageFailure, translated } from './refusals.ts';
import { Remembered } from './remembered.ts';
import { reportReads } from './reports.ts';
import { webhookReads, webhookWrites } from './webhooks.ts';

/** About what a remembered row takes beside large values. */
const rowBytes = 1024;

/** About what a line of a remembered list takes, with the answer that was made of it. */
const lineBytes = 2048;

/** What the methods of the store are made with. */
interface Bound extends Pick<Guard, 'read' | 'write'> {
  readonly remembered: Remembered;
}

/** Runs reads and writes of a database as the port promises: errors translated, failures noted. */
class Guard {
  /** Whether the file refused the last write, and will refuse the next one unless it is mended. */
  refusesWrites = false;
  readonly #afterWrite: () => void;

  constructor(afterWrite: () => void) {
    this.#afterWrite = afterWrite;
  }

  /** SQLite works at once; the promise is the port's, for engines that do not. */
  async read<Result>(run: () => Result): Promise<Result> {
    try {
      return run();
    } catch (error) {
      throw translated(error);
    }
  }

  /** @param isRead whether what was written is part of anything that is read and remembered */
  async write(run: () => void, isRead = true): Promise<void> {
    try {
      run();
      this.refusesWrites = false;
      if (isRead) this.#afterWrite();
    } catch (error) {
      this.refusesWrites ||= isStorageFailure(error);
      throw translated(error);
    }
  }
}

function organizationMethods(database: Database, lists: PreparedLists, { read }: Bound) {
  const organizations = organizationReads(database, lists);
  return {
    organization: (id) => read(() => organizations.byId(id)),
    organizationByCode: (code) => read(() => organizations.byCode(code)),
    organizationsNamed: (name) => read(() => organizations.named(name)),
    organizations: (query) => read(() => organizations.page(query)),
  } satisfies Partial<Store>;
}

function reportMethods(database: Database, lists: PreparedLists, { read, remembered }: Bound) {
  const transitions = transitionActions.map((action) => `report.${action}`);
  const reports = reportReads(database, lists, transitions);
  const deadlines = deadlineReads(database, lists);
  const published = publishedReads(database);
  const sizeOf = (stored: StoredPart) => stored.bytes.length + rowBytes;
  return {
    report: (id) => read(() => reports.byId(id)),
    reportOf: (organizationId, year, kind) =>
      read(() => reports.byAddress({ organizationId, year, kind })),
    reportPart: (id, part, view) =>
      read(() => {
        const find = () => reports.part(id, part, view);
        const name = `${view.face} ${part} ${id}`;
        return view.asOf === null ? remembered.recall(name, find, sizeOf) : find();
      }),
    reports: (query) =>
      read(() => {
        const find = () => reports.page(query);
        // Whoever goes through all pages asks each once.
        if (query.view.asOf !== null || query.cursor !== null) return find();
        const sizeOfPage = ({ items }: Page<ReportSummary>) => rowBytes + items.length * lineBytes;
        return remembered.recall(`list ${JSON.stringify(query)}`, find, sizeOfPage);
      }),
    reportVersions: (id, query) => read(() => reports.history(id, query)),
    reportVersion: (id, version) => read(() => reports.version(id, version)),
    publishedReport: (organizationId, year, kind) =>
      read(() => published.of({ organizationId, year, kind })),
    reportsBelow: (organizationId, year) => read(() => published.below(organizationId, year)),
    siblingProse: (organizationId, year, kind) =>
      read(() => published.beside({ organizationId, year, kind })),
    deadlineOf: (organizationId, year, kind) =>
      read(() => deadlines.of(organizationId, year, kind)),
    deadlineRule: (id) => read(() => deadlines.byId(id)),
    deadlineRules: (query) => read(() => deadlines.page(query)),
  } satisfies Partial<Store>;
}

function ruleMethods(database: Database, lists: PreparedLists, { read }: Bound) {
  const adjustments = adjustmentReads(database, lists);
  const contacts = contactReads(database);
  return {
    adjustment: (id) => read(() => adjustments.byId(id)),
    adjustments: (query) => read(() => adjustments.page(query)),
    adjustmentsFor: (organizationId) => read(() => adjustments.for(organizationId)),
    contacts: (organizationId) => read(() => contacts.of(organizationId)),
  } satisfies Partial<Store>;
}

function keyMethods(database: Database, lists: PreparedLists, { read, write, remembered }: Bound) {
  const keys = keyReads(database, lists);
  const { noteUse } = keyWrites(database);
  return {
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
    noteKeyUse: (id, day) => write(() => noteUse(id, day)),
  } satisfies Partial<Store>;
}

function feedMethods(database: Database, lists: PreparedLists, { read, write }: Bound) {
  const feed = feedReads(database);
  const webhooks = webhookReads(database, lists);
  const { note } = webhookWrites(database);
  return {
    feed: (query) => read(() => feed.page(query)),
    webhook: (id) => read(() => webhooks.byId(id)),
    webhooks: (query) => read(() => webhooks.page(query)),
    deadLetters: (id, query) => read(() => webhooks.deadLetters(id, query)),
    noteDelivery: (id, state, dead) => write(() => note(id, state, dead), false),
  } satisfies Partial<Store>;
}

/**
 * Opens the store of a URL (`sqlite:<path>` or `sqlite::memory:`). The file and its folder are made
 * when there are none; migrations run; the file is checked; the log must reach its kept head.
 *
 * @throws StartError with a sentence for the operator.
 */
export async function openSqliteStore(url: string, options: OpenOptions): Promise<Store> {
  const database = openDatabase(url, options);
  try {
    return storeOf(database, databaseFile(url), options.auditDigest ?? 'sha256');
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeOf(database: Database, file: string | null, algorithm: DigestAlgorithm): Store {
  const lists = new PreparedLists(database);
  const remembered = new Remembered(database);
  const audit = auditReads(database, lists);
  const answers = answerReads(database);
  if (file !== null) requireAnchored(file, audit.base(), audit.hashAt);
  const anchor = new Anchor(file, () => audit.head());
  // Whoever ended in haste left the file behind its log.
  anchor.follow();
  const guard = new Guard(() => {
    remembered.forget();
    anchor.follow();
  });
  const bound: Bound = {
    read: (run) => guard.read(run),
    write: (run, isRead) => guard.write(run, isRead),
    remembered,
  };
  const { read, write } = bound;
  const apply = commits(database, algorithm);
  const keys = keyMethods(database, lists, bound);
  return {
    ...organizationMethods(database, lists, bound),
    ...reportMethods(database, lists, bound),
    ...ruleMethods(database, lists, bound),
    ...keys,
    ...feedMethods(database, lists, bound),

    auditEvents: (query) => read(() => audit.page(query)),
    chainHead: () => read(() => audit.head()),
    chainLinkOf: (reportId, version) => read(() => audit.linkOf(reportId, version)),
    keptAnswer: (principal, key) => read(() => answers.of(principal, key)),
    commit: (change, commitOptions) => write(() => apply(change, commitOptions)),

    async ready() {
      try {
        if (guard.refusesWrites) await write(() => probeWrite(database));
        await keys.hasKeys();
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
