/**
 * A new edition is one file and one line: here it is added without a change to `src/`, and schemas,
 * import, entry, checks, printing and the rules across years work on it.
 */
import './register.ts';

// What is imported before the list is replaced would have the other one.
await import('./entry.ts');
await import('./checks.ts');
await import('./printing.ts');
