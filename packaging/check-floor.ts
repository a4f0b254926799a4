/**
 * `npm run check:floor`: checks that every binary that ships runs on the oldest systems that the
 * service supports, or that the service does without it. Exit code 1 when one does not.
 */
import { fileURLToPath } from 'node:url';
import { checkFloor, floor, floorTable } from './floor.ts';

const files = checkFloor(fileURLToPath(new URL('../', import.meta.url)));
const failed = files.filter(({ result }) => result === 'failed');
const limits = Object.entries(floor).map(([library, version]) => `${library}_${version}`);
console.log(`${floorTable(files)}\n\nThe floor is ${limits.join(', ')}. ${failed.length} failed.`);
// A run that finds nothing has looked in the wrong place.
if (files.length === 0 || failed.length > 0) process.exitCode = 1;
