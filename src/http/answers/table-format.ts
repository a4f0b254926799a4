/** Answers in two formats: JSON for programs, or one table for a spreadsheet. */

import { choice } from '../contract/schemas.ts';
import { jsonType } from '../shell/headers.ts';
import { csvType } from './csv.ts';

export type TableFormat = 'json' | 'csv';

/** The media type of each format. */
export const tableMediaTypes: Readonly<Record<TableFormat, string>> = {
  json: jsonType,
  csv: `${csvType}; charset=utf-8; header=present`,
};

/** The query parameter that names the format. */
export const formatQuery = choice<TableFormat>(
  ['json', 'csv'],
  '格式，优先于 Accept / The format; overrides Accept',
);
