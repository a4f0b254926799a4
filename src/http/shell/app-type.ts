/** The type of the Fastify instance that features register on. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Actor } from '../../policy/actor.ts';
import type { RouteGuard } from '../../policy/permissions.ts';
import type { OperationNotes } from '../contract/operation.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression<RawServerDefault>,
  RawReplyDefaultExpression<RawServerDefault>,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; null without a credential. Set before any handler runs. */
    actor: Actor | null;
    /**
     * The code under which the log has recorded the refusal of this request; null: it was not
     * refused.
     */
    refusal: string | null;
  }
  interface FastifyContextConfig {
    /**
     * The entry of the permission table that guards the route, or several, of which any one is
     * enough.
     */
    action?: RouteGuard;
    /** The route is a page, or a file of one: open to everyone, and no operation of the contract. */
    isPage?: true;
    /** What the document and the shell need to know of the operation. */
    notes?: OperationNotes;
  }
}
