/** Who sends a request, as a plain value: every use case takes one, and no request. */
import type { Actor } from './actor.ts';

/**
 * What acts on the machine itself: the operator by a command, or the service at its first start.
 */
export type MachineActor = 'operator' | 'first start';

export interface Caller {
  /** The actor whose permissions count; null: the public, or the machine itself. */
  readonly actor: Actor | null;
  /** Null: a request acts. */
  readonly machine: MachineActor | null;
  /** The address that the request came from; null: it came from the machine itself. */
  readonly address: string | null;
  readonly requestId: string | null;
}

/** Returns the caller of what the operator or the service does on the machine itself. */
export function machineCaller(machine: MachineActor): Caller {
  return { actor: null, machine, address: null, requestId: null };
}
