/** Confirmed contacts of bodies over HTTP: `/organizations/{organizationId}/contacts`. */
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../errors.ts';
import { contactFaultOf } from '../../form/text/contact.ts';
import { contactForm } from '../../form/text/private-data.ts';
import { requireOn } from '../../http/access.ts';
import type { App } from '../../http/app-type.ts';
import { auditEvent } from '../../http/audit.ts';
import { refuseFaults } from '../../http/judge.ts';
import { contractPath } from '../../http/openapi.ts';
import type { AuditAction } from '../../policy/events.ts';
import { findOrganization } from '../../store/find-organization.ts';
import type { OfficeContact, PlacedOrganization } from '../../store/organization.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../context.ts';
import { confirmContact, listContacts, removeContact } from './operations.ts';

const all = '/organizations/:organizationId/contacts';
const one = `${all}/:contact`;

function viewOf({ contact, reason, confirmedAt }: OfficeContact) {
  return { contact, reason, confirmedAt };
}

/** @throws AppError `request-invalid` for what can be no contact of an office */
function requireContact(sent: string): string {
  const contact = contactForm(sent);
  const fault = contactFaultOf(sent);
  if (fault === null) return contact;
  const message =
    fault === 'id-card'
      ? { zh: '身份证号码不是联系方式。', en: 'The number of an identity card is no contact.' }
      : { zh: '应为电话号码或邮箱。', en: 'Must be a telephone number or a mail address.' };
  refuseFaults([{ pointer: '/contact', code: 'wrong-format', message }]);
  return contact;
}

async function requireOrganization(store: Store, address: string): Promise<PlacedOrganization> {
  const organization = await findOrganization(store, address);
  if (organization === null) throw new AppError('not-found');
  return organization;
}

/** Contacts that are confirmed of one body: more are no contacts, but a register of people. */
const contactsMax = 50;

type Request = FastifyRequest<{
  Params: { organizationId: string; contact: string };
}>;

/** The body of an address whose contacts the caller may change, and the contact that he names. */
async function contactOf({ store }: Context, request: Pick<Request, 'actor' | 'params'>) {
  const organization = await requireOrganization(store, request.params.organizationId);
  // The register is open to every holder of a credential.
  requireOn(request, 'contacts.write', organization, true);
  const contact = requireContact(request.params.contact);
  const contacts = await store.contacts.list(organization.id);
  const known = contacts.find((each) => each.contact === contact);
  const isFull = contacts.length >= contactsMax;
  return { organizationId: organization.id, contact, known, isFull };
}

function eventOf(
  request: Pick<Request, 'actor' | 'id' | 'ip'>,
  context: Context,
  action: AuditAction,
  { organizationId, contact }: { readonly organizationId: string; readonly contact: string },
) {
  return auditEvent(request, context, {
    action,
    resource: 'contact',
    resourceId: organizationId,
    versionBefore: null,
    versionAfter: null,
    changed: [`/contacts/${contact}`],
  });
}

export function registerContactRoutes(app: App, context: Context): void {
  const { store, clock } = context;

  app.route({
    method: 'GET',
    url: all,
    ...listContacts,
    handler: async (request) => {
      const organization = await requireOrganization(store, request.params.organizationId);
      const contacts = await store.contacts.list(organization.id);
      return { items: contacts.map(viewOf), next: null };
    },
  });

  app.route({
    method: 'PUT',
    url: one,
    ...confirmContact,
    handler: async (request, reply) => {
      const { organizationId, contact, known, isFull } = await contactOf(context, request);
      if (known === undefined && isFull) throw new AppError('contacts-full');
      const { reason = null } = request.body;
      const row = { organizationId, contact, reason, confirmedAt: clock().toISOString() };
      const event = eventOf(request, context, 'contact.confirm', row);
      await store.commit(
        { contacts: [{ organizationId, contact, row }], events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      const location = `${contractPath}/organizations/${organizationId}/contacts/${encodeURIComponent(contact)}`;
      if (known === undefined) reply.code(201).header('location', location);
      return viewOf(row);
    },
  });

  app.route({
    method: 'DELETE',
    url: one,
    ...removeContact,
    handler: async (request, reply) => {
      const { organizationId, contact, known } = await contactOf(context, request);
      if (known === undefined) throw new AppError('not-found');
      const event = eventOf(request, context, 'contact.remove', known);
      await store.commit(
        { contacts: [{ organizationId, contact, row: null }], events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      return reply.code(204).send();
    },
  });
}
