/** THE LIST of editions, oldest first. A new edition is a file and a line here. */
import type { EditionForm } from '../types.ts';
import { edition2019 } from './2019.ts';
import { edition2021 } from './2021.ts';

export const editionForms: readonly EditionForm[] = [edition2019, edition2021];
