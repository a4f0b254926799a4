/** Use cases of the register of organizations: list, read, register, change, delete. */
import type { Static } from 'typebox';
import type { Precondition } from '../../http/requests/conditional.ts';
import { requireMatch } from '../../http/requests/conditional.ts';
import { auditEvent, deletionEvent } from '../../policy/audit-event.ts';
import type { Caller } from '../../policy/caller.ts';
import type { Action } from '../../policy/permissions.ts';
import { requireNamedOrganization } from '../../store/find-organization.ts';
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
import {
  listChangedOrganizationMembers,
  newOrganization,
  organizationValidator,
  requireOrganization,
  reviseOrganization,
} from './organization.ts';
import type { organizationsQuery } from './schemas.ts';

/** An organization by its id or its credit code. */
interface OrganizationCommand {
  readonly organizationId: string;
}

interface VersionCommand extends OrganizationCommand {
  readonly precondition: Precondition;
}

/** Loads an organization on which the caller may take the action. */
async function load(
  { store }: Pick<Context, 'store'>,
  caller: Caller,
  { organizationId }: OrganizationCommand,
  action: Action,
): Promise<PlacedOrganization> {
  const organization = await requireOrganization(store, organizationId);
  requireOn(caller, action, organization);
  return organization;
}

/**
 * Lists organizations.
 *
 * @throws AppError `not-allowed`, `organization-unknown`, `cursor-invalid`
 */
export async function searchOrganizations(
  { store }: Context,
  caller: Caller,
  command: Omit<Static<typeof organizationsQuery>, 'fields' | 'format'>,
): Promise<Page<PlacedOrganization>> {
  requireRole(caller, 'organization.read');
  const { parentId, within, q, level, kind, sort = 'createdAt' } = command;
  const { limit = 50, cursor = null, count = false } = command;
  return store.organizations.list({
    ...(parentId && { parentId: (await requireNamedOrganization(store, parentId, 'parentId')).id }),
    ...(within && { within: (await requireNamedOrganization(store, within, 'within')).id }),
    ...(level && { level }),
    ...(kind && { kind }),
    ...(q && { name: q }),
    ...{ sort, limit, cursor, count },
  });
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
  const { store, clock, newId } = context;
  const content = await validateNewOrganization(store, body);
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
  const { store, clock } = context;
  const current = await load(context, caller, command, 'organization.write');
  requireMatch(precondition, organizationValidator(current));
  const contentOf = manner === 'replace' ? validateReplacement : validateOrganizationPatch;
  const row = reviseOrganization(
    current,
    await contentOf(store, body, current),
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
