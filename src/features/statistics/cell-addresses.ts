/** Cells as callers name them: by pointer, by coordinates, or by the name that all editions share. */
import type { Fault } from '../../errors.ts';
import { cellByCoordinates, cellByName, cellByPointer } from '../../form/cells.ts';
import { editions } from '../../form/editions/index.ts';
import type { Cell, Edition } from '../../form/types.ts';
import { refuseFaults } from '../../http/bodies/body-faults.ts';

function unknownCell(address: string): Fault {
  const message = {
    zh: `没有单元格 ${address}：写 JSON Pointer（如 /applicationStatistics/newlyReceived/total）或名称（如 newlyReceived.total），见 /editions。`,
    en: `There is no cell ${address}: send a pointer, like /applicationStatistics/newlyReceived/total, or a name, like newlyReceived.total; see /editions.`,
  };
  return { pointer: '?cell', code: 'cell-unknown', message };
}

/**
 * Returns the cell of an edition that a caller names by pointer, coordinates or name.
 *
 * @throws AppError `request-invalid`
 */
export function requireNamedCell(edition: Edition, address: string): Cell {
  const cell =
    cellByPointer(edition, address) ??
    cellByCoordinates(edition, address) ??
    cellByName(edition, address);
  if (cell !== undefined) return cell;
  refuseFaults([unknownCell(address)]);
  throw new RangeError(`no cell ${address}`);
}

/** Returns the cell that an address names in the newest edition that has it. */
function findInEditions(address: string): Cell | undefined {
  return editions
    .toReversed()
    .map((edition) => cellByPointer(edition, address) ?? cellByName(edition, address))
    .find((cell) => cell !== undefined);
}

/**
 * Returns the cells that a caller names by pointers of any edition or by names, each once.
 *
 * @throws AppError `request-invalid` with every address that names no cell
 */
export function requireNamedCells(addresses: readonly string[]): readonly Cell[] {
  const found = addresses.map((address) => [address, findInEditions(address)] as const);
  refuseFaults(
    found.filter(([, cell]) => cell === undefined).map(([address]) => unknownCell(address)),
  );
  return [...new Set(found.flatMap(([, cell]) => cell ?? []))];
}
