/**
 * Sums as the port has them: what takes long is read by another process, so that requests which are
 * quick do not wait for it.
 */
import type { Distribution } from '../../statistics/distribution.ts';
import type { LongRead, ReadElsewhere } from '../engine.ts';
import type { Page, SumReads } from '../port.ts';
import type { RankingPage } from '../rankings.ts';
import type { GroupSum, SumGap, SumGrouping, SumPart, SumScope } from '../sums.ts';
import type { Database } from './drivers/driver.ts';
import type { Guard } from './guard.ts';
import { sumReads } from './sums.ts';

/** The number of organizations, or of groups, from which on a read is done elsewhere. */
const longMin = 200;

type Reads = ReturnType<typeof sumReads>;

/** Does a read by its name. */
function readByName(sums: Reads, { method, input }: LongRead): unknown {
  switch (method) {
    case 'read':
      return sums.read(...input);
    case 'listGaps':
      return sums.gaps(...input);
    case 'listParts':
      return sums.parts(...input);
    case 'rank':
      return sums.rank(...input);
    case 'distribute':
      return sums.distribute(...input);
  }
}

/** Returns the function that does reads of one state of the database each. */
export function newLongReads(database: Database): (read: LongRead) => unknown {
  const sums = sumReads(database);
  return database.transaction((read: LongRead) => readByName(sums, read));
}

/** Returns the functions that check whether a scope, or its groups, are many. */
function sizeReads(database: Database, { countBelow }: Pick<Reads, 'countBelow'>) {
  const children = database
    .prepare<{ id: string | null; limit: number }, number>(`
      SELECT count(*) FROM (
        SELECT 1 FROM organizations WHERE parent_id IS :id LIMIT :limit)`)
    .pluck();
  return {
    hasMany: ({ within }: SumScope) => countBelow(within) >= longMin,
    hasManyChildren: ({ within }: SumScope) =>
      (children.get({ id: within ?? null, limit: longMin }) ?? 0) >= longMin,
  };
}

/**
 * Returns the sums of the port.
 *
 * @param elsewhere absent: everything is read here
 */
export function sumMethods(
  database: Database,
  read: Guard['read'],
  elsewhere: ReadElsewhere | undefined,
): SumReads {
  const sums = sumReads(database);
  const { hasMany, hasManyChildren } = sizeReads(database, sums);

  /** Whether each organization is read, and not only what is kept below one. */
  const isScanned = ({ view }: SumScope) => view.face === 'working' || view.asOf !== null;

  async function readLong<Answer>(isLong: () => boolean, call: LongRead): Promise<Answer> {
    if (elsewhere !== undefined && (await read(isLong))) {
      return (await elsewhere(call)) as Answer;
    }
    return read(() => readByName(sums, call) as Answer);
  }

  return {
    read(scope: SumScope, grouping: SumGrouping | null) {
      const isLong = () =>
        isScanned(scope) ? hasMany(scope) : grouping === 'child' && hasManyChildren(scope);
      const call = { method: 'read', input: [scope, grouping] } as const;
      return readLong<readonly GroupSum[]>(isLong, call);
    },
    listGaps(scope, of, limit) {
      const call = { method: 'listGaps', input: [scope, of, limit] } as const;
      return readLong<readonly SumGap[]>(() => hasMany(scope), call);
    },
    listParts(query) {
      const call = { method: 'listParts', input: [query] } as const;
      return readLong<Page<SumPart>>(() => hasMany(query), call);
    },
    rank(scope, query) {
      const call = { method: 'rank', input: [scope, query] } as const;
      return readLong<RankingPage>(() => hasMany(scope), call);
    },
    distribute(scope, query) {
      const call = { method: 'distribute', input: [scope, query] } as const;
      return readLong<Distribution>(() => hasMany(scope), call);
    },
    getVersion: (asOf) => read(() => sums.version(asOf)),
  };
}
