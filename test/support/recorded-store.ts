/** A store that records which of its methods are called. */
import type { Store } from '../../src/store/port.ts';

/**
 * Wraps a store.
 *
 * @param record called with the name of each method that is called, such as `reports.get`
 */
export function recordCalls(store: Store, record: (name: string) => void): Store {
  const watch = <Noun extends object>(noun: Noun, prefix: string): Noun =>
    new Proxy(noun, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value === 'object' && value !== null) return watch(value, `${String(name)}.`);
        if (typeof value !== 'function') return value;
        return (...parameters: unknown[]) => {
          record(`${prefix}${String(name)}`);
          return Reflect.apply(value, target, parameters);
        };
      },
    });
  return watch(store, '');
}
