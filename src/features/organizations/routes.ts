/** The register over HTTP: `/organizations` and `/organizations/{organizationId}`. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireOn } from '../../http/access.ts';
import type { App } from '../../http/app-type.ts';
import { auditEvent } from '../../http/audit.ts';
import { digestOf, isUnchanged, requireMatch, strongTag } from '../../http/conditional.ts';
import { contractPath } from '../../http/openapi.ts';
import { sendPage } from '../../http/paging.ts';
import type { Action } from '../../policy/permissions.ts';
import { namedOrganization } from '../../store/find-organization.ts';
import type { Organization, PlacedOrganization } from '../../store/organization.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import type { OrganizationContent } from './content.ts';
import { contentToCreate, contentToPatch, contentToReplace } from './content.ts';
import {
  createOrganization,
  deleteOrganization,
  getOrganization,
  listOrganizations,
  patchOrganization,
  replaceOrganization,
} from './operations.ts';
import {
  changedMembers,
  newOrganization,
  organizationView,
  requireOrganization,
  revised,
} from './service.ts';

const one = '/organizations/:organizationId';

/** What a condition compares: the version, and the digest of the answer. */
function validatorOf(organization: Organization) {
  const digest = digestOf(JSON.stringify(organizationView(organization)));
  return { version: organization.version, digest };
}

function tagOf(organization: Organization): string {
  const { version, digest } = validatorOf(organization);
  return strongTag(version, digest);
}

interface OnOne {
  readonly params: { readonly organizationId: string };
  readonly actor: FastifyRequest['actor'];
}

/** The organization of a request's address, for an actor who may take the action on it. */
async function load(
  { store }: Context,
  { params, actor }: OnOne,
  action: Action,
): Promise<PlacedOrganization> {
  const organization = await requireOrganization(store, params.organizationId);
  requireOn({ actor }, action, organization);
  return organization;
}

/** Answers an organization that was written, with its validator. */
function sendWritten(reply: FastifyReply, organization: Organization): Organization {
  reply.header('etag', tagOf(organization));
  return organizationView(organization);
}

export function registerOrganizationRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerCreation(app, context);
  registerChanges(app, context);
  registerDeletion(app, context);
}

function registerReads(app: App, context: Context): void {
  const { store } = context;

  app.route({
    method: 'GET',
    url: '/organizations',
    ...listOrganizations,
    handler: async (request, reply) => {
      const { parentId, within, q, level, kind, sort, limit, cursor } = request.query;
      const page = await store.organizations.list({
        ...(parentId && { parentId: (await namedOrganization(store, parentId, 'parentId')).id }),
        ...(within && { within: (await namedOrganization(store, within, 'within')).id }),
        ...(level && { level }),
        ...(kind && { kind }),
        ...(q && { name: q }),
        sort: sort ?? 'createdAt',
        limit: limit ?? 50,
        cursor: cursor ?? null,
      });
      return sendPage(request, reply, { ...page, items: page.items.map(organizationView) });
    },
  });

  app.route({
    method: 'GET',
    url: one,
    ...getOrganization,
    handler: async (request, reply) => {
      const organization = await load(context, request, 'organizations.read');
      const etag = tagOf(organization);
      reply.header('etag', etag);
      if (isUnchanged(request, etag)) return reply.code(304).send();
      return organizationView(organization);
    },
  });
}

function registerCreation(app: App, context: Context): void {
  const { store, newId, clock } = context;

  app.route({
    method: 'POST',
    url: '/organizations',
    ...createOrganization,
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const content = await contentToCreate(store, request.body);
        const row = newOrganization(content, { id: newId(), now: clock().toISOString() });
        const event = auditEvent(request, context, {
          action: 'organization.create',
          resource: 'organization',
          resourceId: row.id,
          versionBefore: null,
          versionAfter: row.version,
          changed: [],
        });
        const location = `${contractPath}/organizations/${row.id}`;
        return commit(
          { organizations: [{ id: row.id, expected: null, row }], events: [event] },
          { status: 201, headers: { location, etag: tagOf(row) }, body: organizationView(row) },
        );
      }),
  });
}

type Judge = (current: Organization) => Promise<OrganizationContent>;
type Change = FastifyRequest & OnOne & { query: { dryRun?: boolean } };

/** PUT and PATCH differ in what they make of the body; all else is one. */
function registerChanges(app: App, context: Context): void {
  const { store, clock } = context;

  // The condition comes before the body: a stale copy is told that it is stale, not that its
  // read-only members differ.
  async function change(request: Change, judge: Judge): Promise<Organization> {
    const current = await load(context, request, 'organizations.write');
    requireMatch(request, validatorOf(current));
    const row = revised(current, await judge(current), clock().toISOString());
    const event = auditEvent(request, context, {
      action: 'organization.update',
      resource: 'organization',
      resourceId: row.id,
      versionBefore: current.version,
      versionAfter: row.version,
      changed: changedMembers(current, row),
    });
    await store.commit(
      { organizations: [{ id: row.id, expected: current.version, row }], events: [event] },
      { dryRun: request.query.dryRun ?? false },
    );
    return row;
  }

  app.route({
    method: 'PUT',
    url: one,
    ...replaceOrganization,
    handler: async (request, reply) => {
      const judge: Judge = (current) => contentToReplace(store, request.body, current);
      return sendWritten(reply, await change(request, judge));
    },
  });

  app.route({
    method: 'PATCH',
    url: one,
    ...patchOrganization,
    handler: async (request, reply) => {
      const judge: Judge = (current) => contentToPatch(store, request.body, current);
      return sendWritten(reply, await change(request, judge));
    },
  });
}

function registerDeletion(app: App, context: Context): void {
  app.route({
    method: 'DELETE',
    url: one,
    ...deleteOrganization,
    handler: async (request, reply) => {
      const current = await load(context, request, 'organizations.write');
      const { id, version } = current;
      requireMatch(request, validatorOf(current));
      const event = auditEvent(request, context, {
        action: 'organization.delete',
        resource: 'organization',
        resourceId: id,
        versionBefore: version,
        versionAfter: null,
        changed: [],
      });
      await context.store.commit(
        { organizations: [{ id, expected: version, row: null }], events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      return reply.code(204).send();
    },
  });
}
