/** Puts the list of this folder in the place of the project's own, for whatever is imported next. */
import { registerHooks } from 'node:module';

const own = new URL('../../src/form/editions/list.ts', import.meta.url).href;
const other = new URL('./list.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url === own && context.parentURL !== other ? { ...found, url: other } : found;
  },
});
