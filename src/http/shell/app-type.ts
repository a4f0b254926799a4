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
    /** Who acts; null for nobody. Set before any handler runs. */
    actor: Actor | null;
    /** The code under which the log has it that this request was refused; null: it was not. */
    refusal: string | null;
  }
  interface FastifyContextConfig {
    /** The entry of the permission table that guards the route, or several: any lets enter. */
    action?: RouteGuard;
    /** What the document and the shell know of the operation. */
    notes?: OperationNotes;
  }
}
