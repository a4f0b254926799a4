/** The use case of who calls. */
import type { Static } from 'typebox';
import { AppError } from '../../errors.ts';
import { apiVersion } from '../../http/shell/headers.ts';
import type { Caller } from '../../policy/caller.ts';
import { listPermittedActions } from '../../policy/permissions.ts';
import { nameOrganization } from '../../reports/named-organization.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import type { meSchema } from './schemas.ts';

/**
 * Describes the caller: who it is, what it may do, and which limits apply.
 *
 * @throws AppError `not-allowed`; `credential-missing` without a credential
 */
export async function describeCaller(
  { store, config }: Pick<Context, 'store' | 'config'>,
  caller: Caller,
): Promise<Static<typeof meSchema>> {
  requireRole(caller, 'me.read');
  const { actor } = caller;
  if (actor === null) throw new AppError('credential-missing');
  const { kind, id, label, role, organizationId } = actor;
  const isKey = kind === 'key';
  const key = isKey ? await store.keys.get(id) : null;
  const organization =
    organizationId === null ? null : await store.organizations.get(organizationId);
  return {
    credential: kind,
    id: isKey ? id : null,
    label,
    subject: isKey ? null : id,
    role,
    organization: organization && nameOrganization(organization),
    actions: listPermittedActions(actor),
    limits: {
      requestsPerMinute: config.requestsPerMinuteMax,
      bodyBytes: config.bodyBytesMax,
      fileBytes: config.uploadBytesMax,
      networks: key?.networks ? [...key.networks] : null,
    },
    expiresAt: actor.expiresAt ?? null,
    serviceVersion: apiVersion,
  };
}
