/**
 * Validates what callers send about an organization: shape, meaning and parent together, so that
 * every fault is reported at once.
 */
import type { Fault } from '../../errors.ts';
import type { OrganizationKind, OrganizationLevel, ReportKind } from '../../form/organization.ts';
import type { Members } from '../../http/bodies/body-faults.ts';
import {
  asMembers,
  mergeFaults,
  readOnlyFault,
  refuseFaults,
} from '../../http/bodies/body-faults.ts';
import { lineFaults } from '../../http/bodies/line-field.ts';
import type { Check } from '../../http/bodies/validate.ts';
import { compile } from '../../http/bodies/validate.ts';
import { type Register, resolveOrganization } from '../../store/find-organization.ts';
import type { Organization } from '../../store/organization.ts';
import { creditCodeFaults, divisionCodeFaults } from './codes.ts';
import { organizationInput, organizationPatch, organizationReplacement } from './schemas.ts';

/** Members that only the service sets. */
export const readOnlyOrganizationMembers = ['id', 'version', 'createdAt', 'updatedAt'] as const;

/** The members of an organization that callers decide. */
export type OrganizationContent = Omit<Organization, (typeof readOnlyOrganizationMembers)[number]>;

/** A request body that passed its schema; members with a default may be missing. */
type SentContent = Pick<Organization, 'name' | 'level' | 'kind'> & Partial<OrganizationContent>;

const inputCheck = compile(organizationInput);
const replacementCheck = compile(organizationReplacement);
const patchCheck = compile(organizationPatch);

/**
 * Returns the kind of report that an organization is expected to publish: a local government from
 * county level up publishes the consolidated one (Article 49(2) of Order 711); a township publishes
 * its own.
 */
function expectedReportKind(kind: OrganizationKind, level: OrganizationLevel): ReportKind {
  return kind === 'government' && level !== 'township' ? 'consolidated' : 'own';
}

function contentOf(sent: SentContent, parentId: string | null): OrganizationContent {
  return {
    name: sent.name,
    aliases: sent.aliases ?? [],
    level: sent.level,
    kind: sent.kind,
    code: sent.code ?? null,
    divisionCode: sent.divisionCode ?? null,
    parentId,
    reportsTo: sent.reportsTo ?? expectedReportKind(sent.kind, sent.level),
    verticallyLed: sent.verticallyLed ?? false,
    powers: sent.powers ?? null,
    validFrom: sent.validFrom ?? null,
    validTo: sent.validTo ?? null,
  };
}

/** Returns the faults of aliases that are no line, or repeat the name or each other. */
function aliasFaults({ name, aliases }: Members): Fault[] {
  const texts: readonly unknown[] = Array.isArray(aliases) ? aliases : [];
  const faults: Fault[] = [];
  if (new Set(texts).size < texts.length) {
    const message = { zh: '各项不得重复。', en: 'Must have each alias once.' };
    faults.push({ pointer: '/aliases', code: 'repeated-item', message });
  }
  const ofTexts = texts.flatMap((alias, index) => {
    const pointer = `/aliases/${index}`;
    if (typeof alias !== 'string') return [];
    if (alias !== name) return lineFaults(alias, pointer);
    const message = {
      zh: '别名不得与机关名称相同：删除此项。',
      en: 'Repeats the name of the organization: leave it out.',
    };
    return [{ pointer, code: 'alias-repeats-name', message }];
  });
  return [...faults, ...ofTexts];
}

/**
 * Returns the faults that a schema cannot express: codes, the order of days, members that only the
 * service sets.
 */
function meaningFaults(target: Members, current: Organization | null): Fault[] {
  const { name, code, divisionCode, level, validFrom, validTo } = target;
  const faults: Fault[] = [];
  if (typeof name === 'string') faults.push(...lineFaults(name, '/name'));
  faults.push(...aliasFaults(target));
  if (typeof code === 'string') faults.push(...creditCodeFaults(code, '/code'));
  if (typeof divisionCode === 'string') {
    faults.push(...divisionCodeFaults(divisionCode, level, '/divisionCode'));
  }
  if (typeof validFrom === 'string' && typeof validTo === 'string' && validFrom > validTo) {
    const message = {
      zh: `撤销日期不得早于设立日期 ${validFrom}。`,
      en: `Must not be before validFrom, ${validFrom}.`,
    };
    faults.push({ pointer: '/validTo', code: 'range-reversed', message });
  }
  for (const member of current === null ? [] : readOnlyOrganizationMembers) {
    if (target[member] === undefined || target[member] === current?.[member]) continue;
    faults.push(readOnlyFault(member, current?.[member]));
  }
  return faults;
}

/**
 * Returns the content of an organization, validated.
 *
 * @param sent what is validated against the schema
 * @param target the organization that would result
 * @throws AppError `request-invalid`, or `organization-unknown` when the parent is the only fault
 */
async function acceptContent(
  register: Register,
  check: Check,
  sent: unknown,
  target: Members,
  current: Organization | null,
): Promise<OrganizationContent> {
  const parent = await resolveOrganization(register, target.parentId, '/parentId');
  refuseFaults([...mergeFaults(check(sent), meaningFaults(target, current)), ...parent.faults]);
  return contentOf(target as unknown as SentContent, parent.organization?.id ?? null);
}

/** Returns the content of a new organization. Throws as `acceptContent`. */
export function validateNewOrganization(
  register: Register,
  body: unknown,
): Promise<OrganizationContent> {
  return acceptContent(register, inputCheck, body, asMembers(body), null);
}

/** Returns the content that replaces an organization's; what is left out has its default. */
export function validateReplacement(
  register: Register,
  body: unknown,
  current: Organization,
): Promise<OrganizationContent> {
  return acceptContent(register, replacementCheck, body, asMembers(body), current);
}

/**
 * Returns the content after a merge patch (RFC 7396): null clears a member, or restores its
 * default.
 */
export function validateOrganizationPatch(
  register: Register,
  patch: unknown,
  current: Organization,
): Promise<OrganizationContent> {
  const merged = { ...current, ...asMembers(patch) };
  const target = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  return acceptContent(register, patchCheck, patch, target, current);
}
