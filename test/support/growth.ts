/**
 * How the time of a work grows with its size. A limit in milliseconds says more of the machine
 * and of its other guests than of the code; a ratio within one process, of the processor's time
 * of this thread alone, does not.
 */

/** Milliseconds of processor time that this thread spends in `work`. */
export const processorTime = (work: () => void): number => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
};

/** What `growth` may be: 4 is in proportion, 16 with the square; the rest is room for a collection. */
export const proportional = 9;

/**
 * How many times longer a work takes when its input is four times as large.
 *
 * @param prepare Makes the work for a size; what it does itself is not measured. It is given the
 *   run (0, 1, 2) too, to make an input that nothing remembers.
 * @param size The larger of the two sizes.
 * @returns The ratio of the shortest of three runs each, run by turns, and the longer of the two
 *   in milliseconds. Under a hundredth of a second both are noise: the ratio is then taken of it.
 */
export const growth = (
  prepare: (size: number, run: number) => () => void,
  size: number,
): { ratio: number; milliseconds: number } => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 3; run += 1) {
    least = Math.min(least, processorTime(prepare(Math.ceil(size / 4), run)));
    most = Math.min(most, processorTime(prepare(size, run)));
  }
  return { ratio: most / Math.max(least, 10), milliseconds: most };
};
