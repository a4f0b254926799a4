/** Measures that works take time in proportion to their text, whatever it holds. */
import { test } from 'tap';
import { AppError } from '../../src/errors.ts';
import { growth, processorTime, proportional } from '../support/growth.ts';
import { fragments, reportShapes, shapes } from './fragments.ts';
import { reportWorks, works } from './works.ts';

type Make = (characters: number) => string;

/** Each four times the one before: what grows with the cube shows before it takes an hour. */
const sizes = [1_200, 4_800, 19_200];

/** A whole report does more for a character, so that less shows as much. */
const reportSizes = [2_400, 9_600];

/** Milliseconds under which a time says nothing. */
const noise = 10;

function attempt(work: (text: string) => unknown, text: string): void {
  try {
    work(text);
  } catch (error) {
    // A text that is rejected has been read as far as that.
    if (!(error instanceof AppError)) throw error;
  }
}

/** The size at which a work takes too much longer than at a quarter of it, or null. */
function steepSize(
  work: (text: string) => unknown,
  make: Make,
  grown: readonly number[],
): number | null {
  let before = noise;
  for (const size of grown) {
    const text = make(size);
    const time = processorTime(() => attempt(work, text));
    if (time > proportional * Math.max(before, noise)) {
      // Once may be an accident: a collection, or code that was not compiled yet.
      const measured = growth((characters, run) => {
        const again = `${make(characters)}${run}`;
        return () => attempt(work, again);
      }, size);
      if (measured.ratio >= proportional) return size;
    }
    before = time;
  }
  return null;
}

/** Tests the functions of files whose paths begin so. */
export function testWorks(folders: readonly string[]): void {
  for (const [path, functions] of Object.entries(works)) {
    if (!folders.some((folder) => path.startsWith(folder))) continue;
    test(path, async (t) => {
      for (const [name, work] of Object.entries(functions)) {
        const steep = fragments.flatMap((fragment) =>
          shapes.flatMap((shape, at) => {
            const size = steepSize(work, (characters) => shape(fragment, characters), sizes);
            return size === null ? [] : [`${JSON.stringify(fragment)}, shape ${at}: ${size}`];
          }),
        );
        t.strictSame(steep, [], name);
      }
    });
  }
}

/** Tests the functions that get whole reports. */
export function testReportWorks(): void {
  for (const [name, work] of Object.entries(reportWorks)) {
    test(name, async (t) => {
      for (const [at, shape] of reportShapes.entries()) {
        const steep = fragments.flatMap((fragment) => {
          const size = steepSize(work, (characters) => shape(fragment, characters), reportSizes);
          return size === null ? [] : [`${JSON.stringify(fragment)}: ${size}`];
        });
        t.strictSame(steep, [], `shape ${at}`);
      }
    });
  }
}
