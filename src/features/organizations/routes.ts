/** The register over HTTP: `/organizations` and `/organizations/{organizationId}`. */

import { mapPage, sendList } from '../../http/answers/list.ts';
import { pickFields } from '../../http/answers/pick.ts';
import { sendComposed, sendNothing, sendWritten } from '../../http/answers/send.ts';
import { withCurrentTag } from '../../http/requests/conditional.ts';
import { createdAnswer, readJsonAttempt, sendOutcome } from '../../http/requests/idempotency.ts';
import { readCaller, readRequestPrecondition } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Caller } from '../../policy/caller.ts';
import type { Organization } from '../../store/organization.ts';
import { withCommit } from '../commit.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { organizationTable } from './columns.ts';
import {
  createOrganization,
  deleteOrganization,
  getOrganization,
  listOrganizations,
  patchOrganization,
  replaceOrganization,
} from './operations.ts';
import { composeOrganization, organizationView } from './organization.ts';
import {
  changeOrganization,
  readOrganization,
  registerOrganization,
  removeOrganization,
  searchOrganizations,
} from './use-cases.ts';

const all = '/organizations';
const one = `${all}/:organizationId`;

export function registerOrganizationRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerCreation(app, context);
  registerChanges(app, context);
}

function registerReads(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: all,
    ...listOrganizations,
    handler: (request, reply) =>
      sendList(request, reply, organizationTable, async (query) =>
        mapPage(await searchOrganizations(context, readCaller(request), query), organizationView),
      ),
  });

  app.route({
    method: 'GET',
    url: one,
    ...getOrganization,
    handler: async (request, reply) => {
      const organization = await readOrganization(context, readCaller(request), request.params);
      const { fields } = request.query;
      const composed = pickFields(composeOrganization(organization), fields, 'id');
      return sendComposed(request, reply, composed);
    },
  });
}

function registerCreation(app: App, context: Context): void {
  app.route({
    method: 'POST',
    url: all,
    ...createOrganization,
    handler: async (request, reply) => {
      const { body } = request;
      const caller = readCaller(request);
      const outcome = await once(context, caller, readJsonAttempt(request, body), {
        run: (tools) => registerOrganization(tools, caller, { body }),
        answerOf: (row: Organization) =>
          createdAnswer(`${all}/${row.id}`, composeOrganization(row)),
      });
      return sendOutcome(reply, outcome);
    },
  });
}

/** Returns the tag of an organization, as a read answers it. */
async function readTag(
  context: Context,
  caller: Caller,
  params: { readonly organizationId: string },
): Promise<string> {
  return composeOrganization(await readOrganization(context, caller, params)).tag;
}

function registerChanges(app: App, context: Context): void {
  app.route({
    method: 'PUT',
    url: one,
    ...replaceOrganization,
    handler: async (request, reply) => {
      const { body, params, query } = request;
      const command = { ...params, body, precondition: readRequestPrecondition(request) };
      const change = { ...command, manner: 'replace' } as const;
      const caller = readCaller(request);
      const row = await withCurrentTag(
        () => changeOrganization(withCommit(context, query), caller, change),
        () => readTag(context, caller, params),
      );
      return sendWritten(reply, composeOrganization(row));
    },
  });

  app.route({
    method: 'PATCH',
    url: one,
    ...patchOrganization,
    handler: async (request, reply) => {
      const { body, params, query } = request;
      const command = { ...params, body, precondition: readRequestPrecondition(request) };
      const change = { ...command, manner: 'patch' } as const;
      const caller = readCaller(request);
      const row = await withCurrentTag(
        () => changeOrganization(withCommit(context, query), caller, change),
        () => readTag(context, caller, params),
      );
      return sendWritten(reply, composeOrganization(row));
    },
  });

  app.route({
    method: 'DELETE',
    url: one,
    ...deleteOrganization,
    handler: async (request, reply) => {
      const { params, query } = request;
      const command = { ...params, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      await withCurrentTag(
        () => removeOrganization(withCommit(context, query), caller, command),
        () => readTag(context, caller, params),
      );
      return sendNothing(reply);
    },
  });
}
