/** Names the resource that prevents another one like it from being created. */
import type { ErrorCode, ExistingResource } from '../errors.ts';
import { AppError } from '../errors.ts';
import type { Text } from '../form/types.ts';
import type { Caller } from '../policy/caller.ts';
import { mayActOn } from '../policy/permissions.ts';
import type { PlacedOrganization } from '../store/organization.ts';
import type { PlacedReport } from '../store/report.ts';
import type { Context } from './context.ts';

/** The resource that is there already, and the sentence that describes it. */
export interface Conflict {
  readonly existing: ExistingResource;
  readonly detail: Text;
}

/**
 * Runs a write. A refusal with the code because such a resource exists gets the resource.
 *
 * @param find reads the resource as the caller may; null: none to show
 */
export async function withExisting<Value>(
  code: ErrorCode,
  run: () => Promise<Value>,
  find: () => Promise<Conflict | null>,
): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== code) throw error;
    const conflict = await find();
    if (conflict === null) throw error;
    const { existing, detail } = conflict;
    throw new AppError(code, detail, { existing, cause: error });
  }
}

const kindNames: Readonly<Record<PlacedReport['kind'], Text>> = {
  own: { zh: '本机关报告', en: 'own report' },
  consolidated: { zh: '汇总报告', en: 'consolidated report' },
};

/** Returns the report that exists, for a caller who may read it; else null. */
export function describeExistingReport(
  { actor }: Pick<Caller, 'actor'>,
  report: PlacedReport | null,
): Conflict | null {
  if (report === null || !mayActOn(actor, 'report.read', report.organization)) return null;
  const { id, year, kind, status, organization } = report;
  return {
    existing: { collection: 'reports', id },
    detail: {
      zh: `${organization.name} ${year} 年度的${kindNames[kind].zh}（${kind}）已存在，状态为 ${status}，见 existing。修改这份报告；导入时以其 ETag 作为 If-Match。`,
      en: `The ${kindNames[kind].en} (${kind}) of ${organization.name} for ${year} exists and is ${status}; see existing. Change that report; to import into it, send its ETag as If-Match.`,
    },
  };
}

/** Returns the organization that has a credit code, for a caller who may read it; else null. */
export async function findCodeHolder(
  { store }: Pick<Context, 'store'>,
  { actor }: Pick<Caller, 'actor'>,
  code: string | null,
): Promise<Conflict | null> {
  const holder: PlacedOrganization | null =
    code === null ? null : await store.organizations.getByCode(code);
  if (holder === null || !mayActOn(actor, 'organization.read', holder)) return null;
  return {
    existing: { collection: 'organizations', id: holder.id },
    detail: {
      zh: `代码 ${code} 已由 ${holder.name} 登记，见 existing。核对代码，或改用已登记的机关。`,
      en: `${holder.name} has the code ${code}; see existing. Check the code, or use that organization.`,
    },
  };
}
