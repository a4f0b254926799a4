/** The contract of the store over node:sqlite. */
import { keepPromises } from './keep-promises.ts';

keepPromises('SQLite over node:sqlite');
