/** The code with which a reading is refused. */
import { AppError } from '../../src/errors.ts';

export async function outcomeOf(run: () => unknown): Promise<string> {
  try {
    await run();
    return 'accepted';
  } catch (error) {
    return error instanceof AppError ? error.code : `crash: ${String(error)}`;
  }
}
