/** Confirmed contacts over HTTP: `/organizations/{organizationId}/contacts`. */

import { sendNothing } from '../../http/answers/send.ts';
import { contractPath } from '../../http/contract/contract-path.ts';
import { readCaller } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { OfficeContact } from '../../store/organization.ts';
import { withCommit } from '../commit.ts';
import type { Context } from '../context.ts';
import { confirmContact, listContacts, removeContact } from './operations.ts';
import { confirmOfficeContact, readContacts, removeOfficeContact } from './use-cases.ts';

const all = '/organizations/:organizationId/contacts';
const one = `${all}/:contact`;

function viewOf({ contact, reason, confirmedAt }: OfficeContact) {
  return { contact, reason, confirmedAt };
}

function locationOf({ organizationId, contact }: OfficeContact): string {
  const name = encodeURIComponent(contact);
  return `${contractPath}/organizations/${organizationId}/contacts/${name}`;
}

export function registerContactRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: all,
    ...listContacts,
    handler: async (request) => {
      const contacts = await readContacts(context, readCaller(request), request.params);
      return { items: contacts.map(viewOf), next: null };
    },
  });

  app.route({
    method: 'PUT',
    url: one,
    ...confirmContact,
    handler: async (request, reply) => {
      const { body, params, query } = request;
      const command = { ...params, reason: body.reason };
      const tools = withCommit(context, query);
      const { row, isNew } = await confirmOfficeContact(tools, readCaller(request), command);
      if (isNew) reply.code(201).header('location', locationOf(row));
      return viewOf(row);
    },
  });

  app.route({
    method: 'DELETE',
    url: one,
    ...removeContact,
    handler: async (request, reply) => {
      const { params, query } = request;
      await removeOfficeContact(withCommit(context, query), readCaller(request), params);
      return sendNothing(reply);
    },
  });
}
