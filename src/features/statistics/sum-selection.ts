/** Which reports a request sums: its filters as a scope of the store, and whether it may read them. */
import { AppError } from '../../errors.ts';
import type { OrganizationKind, OrganizationLevel } from '../../form/organization.ts';
import type { Edition } from '../../form/types.ts';
import { refuseFaults } from '../../http/bodies/body-faults.ts';
import type { Caller } from '../../policy/caller.ts';
import { findReach } from '../../policy/permissions.ts';
import type { ReportStatus } from '../../policy/workflow.ts';
import { nameOrganization } from '../../reports/named-organization.ts';
import { findLaterYear, requireEditionOfYear } from '../../reports/years.ts';
import { requireNamedOrganization } from '../../store/find-organization.ts';
import type { PastOrganization } from '../../store/organization.ts';
import type { SumScope } from '../../store/sums.ts';
import type { Context } from '../context.ts';
import { requirePastInstant } from '../instants.ts';

/** The filters of every sum. */
export interface SumFilters {
  readonly within?: string;
  readonly scope?: 'area' | 'own';
  readonly level?: readonly OrganizationLevel[];
  readonly organizationKind?: readonly OrganizationKind[];
  readonly verticallyLed?: boolean;
  readonly status?: readonly ReportStatus[];
  readonly asOf?: string;
}

/** What a sum is of, as its answer repeats it. */
interface SumEcho {
  readonly within: ReturnType<typeof nameOrganization> | null;
  readonly scope: 'area' | 'own';
  readonly status: readonly ReportStatus[];
  readonly verticallyLed: boolean;
  readonly asOf: string | null;
}

/** The scope of a sum without its year, and how an answer repeats it. */
export interface SumSelection {
  readonly of: Omit<SumScope, 'year'>;
  readonly echo: SumEcho;
}

/** Checks that only what the public sees is wanted. */
export function isPublished({ status }: SumFilters): boolean {
  return status === undefined || status.every((state) => state === 'published');
}

/**
 * Returns the edition of a year of sums.
 *
 * @param parameter its name, for the fault
 * @throws AppError `year-unsupported`, `request-invalid`
 */
export function requireSumYear({ clock }: Context, year: number, parameter: string): Edition {
  refuseFaults(findLaterYear(year, clock(), `?${parameter}`));
  return requireEditionOfYear(year, `?${parameter}`);
}

async function findRoot(
  context: Context,
  within: string,
  asOf: string | null,
): Promise<PastOrganization> {
  const root = await requireNamedOrganization(context, within, 'within');
  const past = asOf === null ? root : await context.store.organizations.getAt(root.id, asOf);
  if (past !== null) return past;
  const message = {
    zh: '该时刻名录中尚无此机关：改用更晚的 asOf。',
    en: 'Was not in the register at that instant: send a later asOf.',
  };
  const faults = [{ pointer: '?within', code: 'organization-unknown', message }];
  throw new AppError('organization-unknown', message, { faults });
}

/** Refuses sums of working versions that the caller cannot read in full. */
function requireWorkingReach({ actor }: Caller, root: PastOrganization | null): void {
  const reach = findReach(actor, 'report.read');
  if (reach === 'everywhere') return;
  if (actor === null) throw new AppError('credential-missing');
  if (typeof reach === 'object' && root?.lineage.includes(reach.within)) return;
  throw new AppError('not-allowed', {
    zh: '除已公布的数据外，只能汇总有权查看的范围：用 within 指明本机关或其下级，或不填 status。',
    en: 'Sums of working versions are only of organizations whose reports you may read: set within to your organization or one below it, or leave out status.',
  });
}

/** Returns the levels of a sum; of the scope `own` the level of its root alone. */
function selectLevels({ scope, level }: SumFilters, root: PastOrganization | null) {
  if (scope !== 'own') return level;
  if (root !== null) return (level ?? [root.level]).filter((each) => each === root.level);
  const message = {
    zh: 'scope=own（本级）须同时用 within 指明是哪个机关的本级。',
    en: 'scope=own requires within: the organization whose level it is.',
  };
  const faults = [{ pointer: '?within', code: 'missing-parameter', message }];
  throw new AppError('request-invalid', message, { faults });
}

/**
 * Returns what filters select, after checking that the caller may read all of it.
 *
 * @throws AppError `not-allowed`, `credential-missing`, `request-invalid`, `organization-unknown`,
 *   `organization-ambiguous`, `instant-in-future`
 */
export async function selectSums(
  context: Context,
  caller: Caller,
  filters: SumFilters,
): Promise<SumSelection> {
  const { within, scope = 'area', organizationKind, verticallyLed = false, status } = filters;
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const root = within === undefined ? null : await findRoot(context, within, asOf);
  const isPublic = isPublished(filters);
  if (!isPublic) requireWorkingReach(caller, root);
  const level = selectLevels(filters, root);
  return {
    of: {
      ...{ verticallyLed, view: { face: isPublic ? 'published' : 'working', asOf } },
      ...(root && { within: root.id }),
      ...(level && { level }),
      ...(organizationKind && { organizationKind }),
      ...(status && !isPublic && { status }),
    },
    echo: {
      ...{ within: root && nameOrganization(root), scope },
      ...{ status: status ?? ['published'], verticallyLed, asOf },
    },
  };
}
