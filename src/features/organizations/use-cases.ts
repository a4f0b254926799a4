/** Use cases of the register of organizations: list, read, register, change, delete. */
import type { Precondition } from '../../http/requests/conditional.ts';
import { requireMatch } from '../../http/requests/conditional.ts';
import { auditEvent, deletionEvent } from '../../policy/audit-event.ts';
import type { Caller } from '../../policy/caller.ts';
import type { Action } from '../../policy/permissions.ts';
import { requireOrganization } from '../../store/find-organization.ts';
import type { Organization, PlacedOrganization } from '../../store/organization.ts';
import type { Change, Page } from '../../store/port.ts';
import { requireOn, requireRole } from '../access.ts';
import type { CommitContext } from '../commit.ts';
import type { Context } from '../context.ts';
import { findCodeHolder, withExisting } from '../existing.ts';
import {
  validateNewOrganization,
  validateOrganizationPatch,
  validateReplacement,
} from './content.ts';
import type { OrganizationFilters } from './list.ts';
import { buildOrganizationQuery } from './list.ts';
import {
  listChangedOrganizationMembers,
  newOrganization,
  organizationValidator,
  reviseOrganization,
} from './organization.ts';

/** An organization by its id, its credit code or its name. */
interface OrganizationCommand {
  readonly organizationId: string;
}

interface VersionCommand extends OrganizationCommand {
  readonly precondition: Precondition;
}

/** Loads an organization on which the caller may take the action. */
async function load(
  context: Pick<Context, 'store' | 'clock'>,
  caller: Caller,
  { organizationId }: OrganizationCommand,
  action: Action,
): Promise<PlacedOrganization> {
  const organization = await requireOrganization(context, organizationId);
  requireOn(caller, action, organization);
  return organization;
}

/**
 * Lists organizations.
 *
 * @throws AppError `not-allowed`, `request-invalid`, `year-unsupported`, `organization-unknown`,
 *   `organization-ambiguous`, `cursor-invalid`
 */
export async function searchOrganizations(
  context: Context,
  caller: Caller,
  filters: OrganizationFilters,
): Promise<Page<PlacedOrganization>> {
  requireRole(caller, 'organization.read');
  return context.store.organizations.list(await buildOrganizationQuery(context, caller, filters));
}

/** Reads an organization. Throws AppError `not-found`, `not-allowed`. */
export function readOrganization(
  context: Context,
  caller: Caller,
  command: OrganizationCommand,
): Promise<PlacedOrganization> {
  return load(context, caller, command, 'organization.read');
}

/** Commits an organization; when another one has its credit code, the refusal names that one. */
function commitWithCode(
  context: CommitContext<Organization>,
  caller: Caller,
  { change, row }: { readonly change: Change; readonly row: Organization },
): Promise<Organization> {
  return withExisting(
    'organization-code-taken',
    () => context.commit(change, row),
    () => findCodeHolder(context, caller, row.code),
  );
}

/**
 * Registers an organization.
 *
 * @param command.body the organization as sent, not yet validated
 * @throws AppError `not-allowed`, `request-invalid` with every fault, `organization-unknown`,
 * `organization-code-taken`
 */
export async function registerOrganization(
  context: CommitContext<Organization>,
  caller: Caller,
  { body }: { readonly body: unknown },
): Promise<Organization> {
  requireRole(caller, 'organization.write');
  const { clock, newId } = context;
  const content = await validateNewOrganization(context, body);
  const row = newOrganization(content, { id: newId(), now: clock().toISOString() });
  const event = auditEvent(caller, context, {
    action: 'organization.create',
    resource: 'organization',
    resourceId: row.id,
    versionBefore: null,
    versionAfter: row.version,
    changed: [],
  });
  const change = { organizations: [{ id: row.id, expected: null, row }], events: [event] } as const;
  return commitWithCode(context, caller, { change, row });
}

interface ChangeCommand extends VersionCommand {
  /** How the body becomes content: as all of it, or as a merge patch (RFC 7396). */
  readonly manner: 'replace' | 'patch';
  /** As sent, not yet validated. */
  readonly body: unknown;
}

/**
 * Changes an organization. The version is compared before the content is validated, so that a
 * caller with a stale copy gets that error, not one about read-only members.
 *
 * @throws AppError `not-found`, `not-allowed`, `precondition-required`, `precondition-failed`,
 * `request-invalid`, `organization-unknown`, `organization-code-taken`, `organization-cycle`
 */
export async function changeOrganization(
  context: CommitContext<Organization>,
  caller: Caller,
  { manner, body, precondition, ...command }: ChangeCommand,
): Promise<Organization> {
  const { clock } = context;
  const current = await load(context, caller, command, 'organization.write');
  requireMatch(precondition, organizationValidator(current));
  const contentOf = manner === 'replace' ? validateReplacement : validateOrganizationPatch;
  const row = reviseOrganization(
    current,
    await contentOf(context, body, current),
    clock().toISOString(),
  );
  const event = auditEvent(caller, context, {
    action: 'organization.update',
    resource: 'organization',
    resourceId: row.id,
    versionBefore: current.version,
    versionAfter: row.version,
    changed: listChangedOrganizationMembers(current, row),
  });
  const write = { id: row.id, expected: current.version, row };
  const change = { organizations: [write], events: [event] } as const;
  return commitWithCode(context, caller, { change, row });
}

/**
 * Deletes an organization.
 *
 * @throws AppError `not-found`, `not-allowed`, `precondition-required`, `precondition-failed`,
 *   `organization-in-use`
 */
export async function removeOrganization(
  context: CommitContext<void>,
  caller: Caller,
  { precondition, ...command }: VersionCommand,
): Promise<void> {
  const current = await load(context, caller, command, 'organization.write');
  requireMatch(precondition, organizationValidator(current));
  const { id, version } = current;
  const event = deletionEvent(caller, context, 'organization', current);
  const write = { id, expected: version, row: null };
  return context.commit({ organizations: [write], events: [event] }, undefined);
}
