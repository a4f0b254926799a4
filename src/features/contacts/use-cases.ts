/** Use cases of confirmed contacts of organizations: list, confirm, remove. */
import { AppError } from '../../errors.ts';
import { findContactFault } from '../../form/text/contact.ts';
import { normalizeContact } from '../../form/text/private-data.ts';
import { refuseFaults } from '../../http/bodies/body-faults.ts';
import { auditEvent } from '../../policy/audit-event.ts';
import type { Caller } from '../../policy/caller.ts';
import type { AuditAction } from '../../policy/events.ts';
import { requireOrganization } from '../../store/find-organization.ts';
import type { OfficeContact } from '../../store/organization.ts';
import { requireOn, requireRole } from '../access.ts';
import type { CommitContext } from '../commit.ts';
import type { Context } from '../context.ts';

/**
 * The largest number of confirmed contacts of an organization: more would be a register of people.
 */
const contactsMax = 50;

interface ContactCommand {
  /** The organization, by its id, credit code or name. */
  readonly organizationId: string;
  /** A telephone number or an email address, as sent. */
  readonly contact: string;
}

/**
 * Returns the contact in its normal form.
 *
 * @throws AppError `request-invalid` for a text that cannot be the contact of an office
 */
function requireContact(sent: string): string {
  const contact = normalizeContact(sent);
  const fault = findContactFault(sent);
  if (fault === null) return contact;
  const message =
    fault === 'id-card'
      ? { zh: '身份证号码不是联系方式。', en: 'An identity card number cannot be a contact.' }
      : { zh: '应为电话号码或邮箱。', en: 'Must be a telephone number or an email address.' };
  refuseFaults([{ pointer: '/contact', code: 'wrong-format', message }]);
  return contact;
}

/** Lists the contacts of an organization. Throws AppError `not-allowed`, `not-found`. */
export async function readContacts(
  { store, clock }: Context,
  caller: Caller,
  { organizationId }: Pick<ContactCommand, 'organizationId'>,
): Promise<readonly OfficeContact[]> {
  requireRole(caller, 'organization.read');
  const organization = await requireOrganization({ store, clock }, organizationId);
  return store.contacts.list(organization.id);
}

/** Finds the organization whose contacts the caller may change, and the contact. */
async function findContact({ store, clock }: Context, caller: Caller, command: ContactCommand) {
  const organization = await requireOrganization({ store, clock }, command.organizationId);
  // Every caller with a credential may read the register.
  requireOn(caller, 'contact.write', organization, true);
  const contact = requireContact(command.contact);
  const contacts = await store.contacts.list(organization.id);
  const known = contacts.find((each) => each.contact === contact);
  return { organizationId: organization.id, contact, known, count: contacts.length };
}

function eventOf(
  caller: Caller,
  context: Context,
  action: AuditAction,
  { organizationId, contact }: ContactCommand,
) {
  return auditEvent(caller, context, {
    action,
    resource: 'contact',
    resourceId: organizationId,
    versionBefore: null,
    versionAfter: null,
    changed: [`/contacts/${contact}`],
  });
}

/** A confirmed contact, and whether this request confirmed it first. */
export interface ConfirmedContact {
  readonly row: OfficeContact;
  readonly isNew: boolean;
}

/**
 * Confirms a contact as that of an organization.
 *
 * @throws AppError `not-found`, `not-allowed`, `request-invalid`, `contacts-full`
 */
export async function confirmOfficeContact(
  context: CommitContext<ConfirmedContact>,
  caller: Caller,
  { reason = null, ...command }: ContactCommand & { readonly reason?: string | null | undefined },
): Promise<ConfirmedContact> {
  const { organizationId, contact, known, count } = await findContact(context, caller, command);
  const isNew = known === undefined;
  if (isNew && count >= contactsMax) throw new AppError('contacts-full');
  const confirmedAt = context.clock().toISOString();
  const row = { organizationId, contact, reason, confirmedAt };
  const event = eventOf(caller, context, 'contact.confirm', row);
  const change = { contacts: [{ organizationId, contact, row }], events: [event] } as const;
  return context.commit(change, { row, isNew });
}

/**
 * Removes the confirmation of a contact.
 *
 * @throws AppError `not-found`, `not-allowed`, `request-invalid`
 */
export async function removeOfficeContact(
  context: CommitContext<void>,
  caller: Caller,
  command: ContactCommand,
): Promise<void> {
  const { organizationId, contact, known } = await findContact(context, caller, command);
  if (known === undefined) throw new AppError('not-found');
  const event = eventOf(caller, context, 'contact.remove', known);
  const change = { contacts: [{ organizationId, contact, row: null }], events: [event] } as const;
  return context.commit(change, undefined);
}
