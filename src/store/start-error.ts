/**
 * The reason why the store does not open. `message` is a complete sentence for the operator; a
 * service prints it and ends.
 */
export class StartError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StartError';
  }
}
