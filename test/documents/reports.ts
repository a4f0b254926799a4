/** Reports with the numbers that are in them: the project's own, and shared ones where they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/documents/readers/index.ts';
import { type Recognition, recognise } from '../../src/documents/recognise.ts';
import type { Expected } from './expected.ts';

export interface KnownReport {
  readonly name: string;
  readonly bytes: Buffer;
  readonly expected: Expected & {
    readonly title?: string;
    readonly narrative?: Readonly<Record<string, string>>;
  };
}

const own = join(import.meta.dirname, '../fixtures/reports');
const shared = join(import.meta.dirname, '../../../shared/samples');

function readReports(folder: string): KnownReport[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.expected.json'))
    .map((file) => {
      const expected = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const bytes = readFileSync(join(folder, expected.file));
      return { name: expected.file, bytes, expected };
    });
}

/** The project's own reports. */
export const fixtures: readonly KnownReport[] = readReports(own);

/** The project's own reports and the shared ones. */
export const knownReports: readonly KnownReport[] = [...fixtures, ...readReports(shared)];

/** Reads text as a file of this name would be. */
export async function read(text: string | Uint8Array, name = 'report.txt'): Promise<Recognition> {
  return recognise(await readDocument(Buffer.from(text), { name }));
}
