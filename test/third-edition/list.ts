/** The list of editions with one more line, as a third edition would add it. */
import { editionForms as known } from '../../src/form/editions/list.ts';
import type { EditionForm } from '../../src/form/types.ts';
import { edition2026 } from './2026.ts';

export const editionForms: readonly EditionForm[] = [...known, edition2026];
