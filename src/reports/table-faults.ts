/** Validates tables that callers send against the edition of the report's year. */
import type { Fault } from '../errors.ts';
import { tableMembers } from '../form/cells.ts';
import { editions } from '../form/editions/index.ts';
import type { Edition, EditionId, FigureTree, TableMember } from '../form/types.ts';
import type { Members } from '../http/bodies/body-faults.ts';
import type { Check } from '../http/bodies/validate.ts';
import { compile } from '../http/bodies/validate.ts';
import type { SentShape } from './table-schemas.ts';
import { sentShapes, tableSchema } from './table-schemas.ts';

const checks: ReadonlyMap<string, Check> = new Map(
  editions.flatMap(({ id }) =>
    tableMembers.flatMap((member) =>
      sentShapes.map((shape): [string, Check] => [
        `${id} ${member} ${shape}`,
        compile(tableSchema(id, member, shape)),
      ]),
    ),
  ),
);

function checkOf(edition: EditionId, member: TableMember, shape: SentShape): Check {
  const check = checks.get(`${edition} ${member} ${shape}`);
  if (check === undefined) throw new RangeError(`no check of ${edition} ${member} ${shape}`);
  return check;
}

function yearsOf({ years }: Edition): string {
  return `${years.from}–${years.to ?? ''}`;
}

function wrongEdition(pointer: string, right: Edition, sent: Edition): Fault {
  const message = {
    zh: `此表为 ${sent.id} 版格式（${yearsOf(sent)}），本报告年度须用 ${right.id} 版（${yearsOf(right)}）。`,
    en: `The table uses edition ${sent.id} (${yearsOf(sent)}); the year requires edition ${right.id} (${yearsOf(right)}).`,
  };
  return { pointer, code: 'wrong-edition', message };
}

/**
 * Returns the faults of a table that a caller sent.
 *
 * @param pointer its place in the request: the prefix of every fault
 */
export function findTableFaults(
  edition: Edition,
  member: TableMember,
  shape: SentShape,
  value: unknown,
  pointer: string,
): Fault[] {
  const faults = checkOf(edition.id, member, shape)(value);
  if (faults.length === 0) return [];
  const other = editions.find(
    ({ id }) => id !== edition.id && checkOf(id, member, shape)(value).length === 0,
  );
  if (other !== undefined) return [wrongEdition(pointer, edition, other)];
  return faults.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` }));
}

/** Returns a table without faults, with its type. */
export function asTable(value: unknown): FigureTree {
  return value as FigureTree;
}

/**
 * Returns the faults of the tables in a body; in a patch, null is a blank table.
 *
 * @param prefix the place of the body in the request
 */
export function findFaultsOfTables(
  edition: Edition,
  sent: Members,
  shape: SentShape,
  prefix = '',
): Fault[] {
  return tableMembers.flatMap((member) => {
    const value = sent[member];
    if (value === undefined || (value === null && shape === 'patch')) return [];
    return findTableFaults(edition, member, shape, value, `${prefix}/${member}`);
  });
}

/** Returns the tables of a body without faults; null where a patch blanks one. */
export function pickTables(sent: Members): Partial<Record<TableMember, FigureTree | null>> {
  const entries = tableMembers
    .filter((member) => sent[member] !== undefined)
    .map((member) => [member, asTable(sent[member])]);
  return Object.fromEntries(entries);
}
