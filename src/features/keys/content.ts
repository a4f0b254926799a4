/** Validates what callers send about keys: shape and meaning together. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import type { Members } from '../../http/bodies/body-faults.ts';
import { asMembers, mergeFaults, refuseFaults } from '../../http/bodies/body-faults.ts';
import { lineFaults } from '../../http/bodies/line-field.ts';
import { compile } from '../../http/bodies/validate.ts';
import type { Role } from '../../policy/actor.ts';
import { roles, unboundRoles } from '../../policy/actor.ts';
import { integratorActions } from '../../policy/permissions.ts';
import { type Register, resolveOrganization } from '../../store/find-organization.ts';
import type { ApiKey } from '../../store/key.ts';
import { networkFaults, normalizeNetworks } from './networks.ts';
import { graceHoursDefault, keyInput, rotationInput } from './schemas.ts';

/** The members of a key that callers choose; the service sets the others. */
export type KeyContent = Pick<
  ApiKey,
  'label' | 'role' | 'organizationId' | 'actions' | 'networks' | 'expiresAt'
>;

const inputCheck = compile(keyInput);
const rotationCheck = compile(rotationInput);

function isSent(member: unknown): boolean {
  return member !== undefined && member !== null;
}

function isRole(role: unknown): role is Role {
  return (roles as readonly unknown[]).includes(role);
}

function expiryFaults(expiresAt: string, now: Date): Fault[] {
  const pointer = '/expiresAt';
  const end = Date.parse(expiresAt);
  // The format accepts leap seconds, which Date cannot represent.
  if (Number.isNaN(end)) {
    const message = {
      zh: '应为 RFC 3339 时间，如 2030-12-31T16:00:00Z。',
      en: 'Must be an RFC 3339 instant such as 2030-12-31T16:00:00Z.',
    };
    return [{ pointer, code: 'wrong-format', message }];
  }
  if (end > now.getTime()) return [];
  const message = {
    zh: '到期时间应为将来的时间；不需要到期的，删除此项。',
    en: 'Must be in the future; leave it out for a key that never expires.',
  };
  return [{ pointer, code: 'not-in-future', message }];
}

/** Returns the faults of the organization, which some roles require and others cannot have. */
function bindingFaults(role: Role, organizationId: unknown): Fault[] {
  const pointer = '/organizationId';
  const isUnbound = unboundRoles.includes(role);
  if (isSent(organizationId) !== isUnbound) return [];
  if (isUnbound) {
    const message = {
      zh: `${role} 不隶属于某一机关：删除此项，或改用其他角色。`,
      en: `The role ${role} has no organization: leave it out, or choose another role.`,
    };
    return [{ pointer, code: 'not-for-role', message }];
  }
  const message = {
    zh: `${role} 只在所属机关范围内有权限，不指明则一无所见：填写机关的标识、统一社会信用代码或名称。`,
    en: `The role ${role} requires an organization: send its id, credit code or name.`,
  };
  return [{ pointer, code: 'missing-member', message }];
}

/** Returns the faults of the chosen permissions, which only an integrator has and must have. */
function actionFaults(role: Role, actions: unknown): Fault[] {
  const pointer = '/actions';
  if (role !== 'integrator') {
    if (!isSent(actions)) return [];
    const message = {
      zh: `${role} 的权限由角色决定：删除此项，或改用 integrator。`,
      en: `The permissions of ${role} are fixed: leave them out, or choose the role integrator.`,
    };
    return [{ pointer, code: 'not-for-role', message }];
  }
  if (!isSent(actions)) {
    const list = integratorActions.join(', ');
    const message = {
      zh: `integrator 必须逐项选定权限：${list}。`,
      en: `Choose the permissions of the integrator from: ${list}.`,
    };
    return [{ pointer, code: 'missing-member', message }];
  }
  if (!Array.isArray(actions) || new Set(actions).size === actions.length) return [];
  const message = { zh: '各项不得重复。', en: 'Must name each permission once.' };
  return [{ pointer, code: 'repeated-item', message }];
}

function meaningFaults(members: Members, now: Date): Fault[] {
  const { label, role, organizationId, actions, networks, expiresAt } = members;
  return [
    ...(typeof label === 'string' ? lineFaults(label, '/label') : []),
    ...(isRole(role) ? bindingFaults(role, organizationId) : []),
    ...(isRole(role) ? actionFaults(role, actions) : []),
    ...networkFaults(networks, '/networks'),
    ...(typeof expiresAt === 'string' ? expiryFaults(expiresAt, now) : []),
  ];
}

/**
 * Validates a new key as a caller sent it.
 *
 * @throws AppError `request-invalid` with every fault, `organization-unknown` or
 *   `organization-ambiguous` when that is the only one
 */
export async function validateNewKey(register: Register, sent: unknown): Promise<KeyContent> {
  const members = asMembers(sent);
  const { organizationId } = members;
  const reference = await resolveOrganization(register, organizationId, '/organizationId');
  refuseFaults([
    ...mergeFaults(inputCheck(sent), meaningFaults(members, register.clock())),
    ...reference.faults,
  ]);
  const { label, role, actions, networks, expiresAt } = sent as Static<typeof keyInput>;
  return {
    label,
    role,
    organizationId: reference.organization?.id ?? null,
    // In the order of the table, so that equal lists look alike.
    actions: actions ? integratorActions.filter((action) => actions.includes(action)) : null,
    networks: networks ? normalizeNetworks(networks) : null,
    expiresAt: expiresAt ? new Date(expiresAt).toISOString() : null,
  };
}

/**
 * Returns how many hours a key stays valid after its rotation.
 *
 * @param sent undefined: no body, so the defaults apply
 * @throws AppError `request-invalid` with every fault
 */
export function validateRotation(sent: unknown): number {
  const rotation = sent === undefined ? {} : sent;
  refuseFaults(rotationCheck(rotation));
  return (rotation as Static<typeof rotationInput>).graceHours ?? graceHoursDefault;
}
