/** Keeps published sums, and reads sums that belong together from one state of the data. */
import type { Composed } from '../../http/answers/composed.ts';
import { newViewer } from '../../reports/answers.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../context.ts';

/** How often sums are read again because something was published meanwhile. */
const attemptsMax = 3;

/** What was read, of which version of the data. */
interface VersionedRead<Value> {
  readonly value: Value;
  readonly version: number;
  /** Whether all of it is of this version. */
  readonly isSettled: boolean;
}

/**
 * Reads what takes several calls of the store from one version of the published data and the
 * register: reads again when that changed meanwhile, a few times. What was at an instant does not
 * change.
 *
 * @param known the current version, where it was just read
 */
export async function readSettled<Value>(
  { sums }: Pick<Store, 'sums'>,
  asOf: string | null,
  read: () => Promise<Value>,
  known?: number,
): Promise<VersionedRead<Value>> {
  if (asOf !== null) {
    return { version: await sums.getVersion(asOf), value: await read(), isSettled: true };
  }
  let version = known ?? (await sums.getVersion(null));
  for (let attempt = 1; ; attempt += 1) {
    const value = await read();
    const after = await sums.getVersion(null);
    const isSettled = after === version;
    if (isSettled || attempt === attemptsMax) return { version, value, isSettled };
    version = after;
  }
}

/** A published answer: its name among others of the same version, and how it is read. */
interface PublishedAnswer {
  readonly name: string;
  readonly asOf: string | null;
  /** Reads what the answer is composed of. */
  readonly read: (known: number) => Promise<VersionedRead<Composed>>;
}

/**
 * Returns a published answer. While nothing is published and the register does not change, it is
 * read once, whatever instant it is of, and then costs one call of the store.
 */
export async function recallPublished(
  { store, answerCache, clock }: Context,
  { name, asOf, read }: PublishedAnswer,
): Promise<Composed> {
  const version = await store.sums.getVersion(null);
  const viewer = newViewer(clock(), null);
  const nameAt = (at: number) => `sums ${at} ${name}`;
  const before = answerCache.find(nameAt(version), viewer);
  if (before !== null) return before;
  const { value, version: readVersion, isSettled } = await read(version);
  if (!isSettled) return value;
  return answerCache.recall(nameAt(asOf === null ? readVersion : version), viewer, () => value);
}
