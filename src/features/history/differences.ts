/** The differences between two versions of a report, and who last changed each, when and why. */
import { cellByPointer } from '../../form/cells.ts';
import { readCell, unitOf } from '../../form/figures.ts';
import type { Cell, Edition } from '../../form/types.ts';
import { listChangedMembers } from '../../reports/content.ts';
import { originView } from '../../reports/origin-schemas.ts';
import type { KeptVersion } from '../../store/report.ts';

/** Returns the cell of a pointer, including the pointer to a unit printed beside a cell. */
function cellOf(edition: Edition, pointer: string): { cell: Cell; isUnit: boolean } | null {
  const cell = cellByPointer(edition, pointer);
  if (cell !== undefined) return { cell, isUnit: false };
  const amount = cellByPointer(edition, pointer.replace(/\/unit$/, '/amount'));
  return amount === undefined ? null : { cell: amount, isUnit: true };
}

function proseAt({ title, narrative }: KeptVersion, pointer: string): unknown {
  const root: Record<string, unknown> = { title, narrative };
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | null)?.[key] ?? null, root);
}

function valueAt(edition: Edition, version: KeptVersion, pointer: string): unknown {
  const place = cellOf(edition, pointer);
  if (place === null) return proseAt(version, pointer);
  const { cell, isUnit } = place;
  return (isUnit ? unitOf(version.figures, cell) : readCell(version.figures, cell)) ?? null;
}

/**
 * Returns for each pointer the newest version that changed its value. Stops reading older versions
 * once all are found.
 */
async function findLastChanges(
  edition: Edition,
  pointers: readonly string[],
  newestFirst: AsyncIterable<KeptVersion>,
): Promise<Map<string, KeptVersion>> {
  const changes = new Map<string, KeptVersion>();
  const sought = new Set(pointers);
  let after: KeptVersion | null = null;
  for await (const before of newestFirst) {
    const changed = after === null ? [] : listChangedMembers(edition, before, after);
    for (const pointer of changed) {
      if (after !== null && sought.delete(pointer)) changes.set(pointer, after);
    }
    if (sought.size === 0) break;
    after = before;
  }
  return changes;
}

/**
 * Returns the differences between two versions, in the order of the report.
 *
 * @param newestFirst the versions from the newer of the two to the older, read one by one
 */
export async function listDifferences(
  edition: Edition,
  { from, to }: { readonly from: KeptVersion; readonly to: KeptVersion },
  newestFirst: AsyncIterable<KeptVersion>,
) {
  const pointers = listChangedMembers(edition, from, to);
  if (pointers.length === 0) return [];
  const changes = await findLastChanges(edition, pointers, newestFirst);
  return pointers.map((pointer) => {
    const place = cellOf(edition, pointer);
    // A value that differs between the two versions changed in a version between them.
    const step = changes.get(pointer) ?? to;
    const { action, by, reason } = originView(step.origin);
    return {
      pointer,
      coordinates: place?.cell.coordinates ?? null,
      label: place?.cell.label.zh ?? null,
      before: valueAt(edition, from, pointer),
      after: valueAt(edition, to, pointer),
      ...{ version: step.version, createdAt: step.at, by, action, reason },
    };
  });
}
