/** The contract of the store over better-sqlite3. */
import { keepPromises } from './keep-promises.ts';

keepPromises('SQLite over better-sqlite3');
