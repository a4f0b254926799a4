/**
 * Why the store will not open. `message` is a whole sentence for the operator; a service that meets
 * it prints it and ends.
 */
export class StartError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StartError';
  }
}
