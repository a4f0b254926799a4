/** The list of writers. A new writer is one file and one line here. */
import { htmlWriter } from './html.ts';

export const writers = [htmlWriter] as const;
