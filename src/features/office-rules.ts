/**
 * Rules that offices set for themselves and the bodies below them: deadlines and adjustments. One is
 * made whole, is never changed, and is ended; what its routes do is the same for each kind.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { auditEvent } from '../http/audit.ts';
import { digestOf, isUnchanged, requireMatch, strongTag } from '../http/conditional.ts';
import { contractPath } from '../http/openapi.ts';
import { namedOrganization } from '../store/find-organization.ts';
import type { OfficeRule, PlacedOrganization, WithOrganization } from '../store/organization.ts';
import type { Change, Store, Write } from '../store/port.ts';
import type { Context } from './context.ts';
import type { Answer } from './once.ts';

/** What is chosen of a new rule, and the body that it is about. */
export interface WantedRule<Content> {
  readonly organization: PlacedOrganization;
  readonly content: Content;
}

/** A new rule; it holds from now on. */
export function newRule<Content extends object>(
  { organization, content }: WantedRule<Content>,
  { id, now }: { readonly id: string; readonly now: Date },
): WithOrganization<OfficeRule> & Content {
  return {
    ...content,
    ...{ id, organizationId: organization.id, organization },
    ...{ endedAt: null, version: 1, createdAt: now.toISOString() },
  };
}

interface Bounds {
  readonly organizationId?: string;
  readonly within?: string;
  readonly includeEnded?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

/**
 * What every list of rules may be confined by, as the store takes it.
 *
 * @throws AppError `organization-unknown`
 */
export async function boundsOf(
  store: Store,
  { organizationId, within, includeEnded = false, limit = 50, cursor }: Bounds,
) {
  const idOf = async (address: string, parameter: string) =>
    (await namedOrganization(store, address, parameter)).id;
  return {
    ...(organizationId && { organizationId: await idOf(organizationId, 'organizationId') }),
    ...(within && { within: await idOf(within, 'within') }),
    ...{ includeEnded, limit, cursor: cursor ?? null },
  };
}

/** What tells one kind of rule from the other. */
interface Kind<Rule> {
  readonly resource: 'deadline' | 'adjustment';
  /** Its address in the contract. */
  readonly path: string;
  /** A rule as it is answered. */
  readonly view: (rule: Rule) => { readonly organization: object };
  /** The part of a change that writes it. */
  readonly change: (write: Write<Rule>) => Pick<Change, 'deadlines' | 'adjustments'>;
}

type Request = Pick<FastifyRequest, 'headers' | 'actor' | 'id' | 'ip'>;

/** What the routes of a kind of rule do when they know which one is meant, and that they may. */
export function officeRules<Rule extends WithOrganization<OfficeRule>>(
  context: Context,
  { resource, path, view, change }: Kind<Rule>,
) {
  /** What a condition compares. Another name of the body is no change of the rule. */
  const validatorOf = (rule: Rule) => {
    const { organization, ...own } = view(rule);
    return { version: rule.version, digest: digestOf(JSON.stringify(own)) };
  };
  const tagOf = (rule: Rule): string => {
    const { version, digest } = validatorOf(rule);
    return strongTag(version, digest, digestOf(JSON.stringify(view(rule).organization)));
  };
  const eventOf = (
    request: Request,
    deed: { action: 'create' | 'end'; versionBefore: number | null; row: Rule },
  ) => {
    const { action, versionBefore, row } = deed;
    return auditEvent(request, context, {
      ...{ action: `${resource}.${action}` as const, resource, resourceId: row.id },
      ...{ versionBefore, versionAfter: row.version },
      changed: action === 'end' ? ['/endedAt'] : [],
    });
  };

  return {
    /** Answers a rule, or 304 to a caller that has it. */
    send(request: Request, reply: FastifyReply, rule: Rule): FastifyReply {
      const etag = tagOf(rule);
      reply.header('etag', etag);
      return isUnchanged(request, etag) ? reply.code(304).send() : reply.send(view(rule));
    },

    /** The change that makes a rule, and the answer that tells of it. */
    creation(request: Request, row: Rule): readonly [Change, Answer] {
      const event = eventOf(request, { action: 'create', versionBefore: null, row });
      const location = `${contractPath}${path}/${row.id}`;
      return [
        { ...change({ id: row.id, expected: null, row }), events: [event] },
        { status: 201, headers: { location, etag: tagOf(row) }, body: view(row) },
      ];
    },

    /**
     * Ends a rule; twice is once.
     *
     * @throws AppError `precondition-required`, `precondition-failed`
     */
    async end(
      request: Request & { readonly query: { readonly dryRun?: boolean } },
      reply: FastifyReply,
      rule: Rule,
    ): Promise<FastifyReply> {
      requireMatch(request, validatorOf(rule));
      if (rule.endedAt !== null) return reply.code(204).header('etag', tagOf(rule)).send();
      const { id, version: expected } = rule;
      const endedAt = context.clock().toISOString();
      const row = { ...rule, endedAt, version: expected + 1 };
      const event = eventOf(request, { action: 'end', versionBefore: expected, row });
      await context.store.commit(
        { ...change({ id, expected, row }), events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      return reply.code(204).header('etag', tagOf(row)).send();
    },
  };
}
