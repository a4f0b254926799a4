/**
 * Verifies a publication bundle without a server, a database or a package: it needs only this file
 * and the folder `proof` beside it. Exit code 0: no faults; 1: faults; 2: wrong usage, or no such
 * file.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BundleSummary, BundleVerdict } from './proof/bundle-verdict.ts';
import { findHeadFault, verifyBundle } from './proof/bundle-verdict.ts';
import type { ChainPoint } from './proof/chain.ts';

const usage = `Usage: node verify-bundle.ts FILE [--head HASH@SEQUENCE]

FILE is a publication bundle. --head is a head of the service's chain that was kept
elsewhere, or that the service answers: the bundle must agree with it.`;

/** The command line is wrong, or names a file that cannot be read. */
class UsageError extends Error {}

/**
 * Prints a line without control characters: a bundle from anywhere must not control the terminal.
 */
function print(line: string): void {
  process.stdout.write(`${line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}')}\n`);
}

function pointOf(text: string): ChainPoint {
  const [, hash, sequence] = /^([0-9a-f]{64})@(\d{1,15})$/.exec(text.toLowerCase()) ?? [];
  if (hash === undefined) throw new UsageError('--head is 64 hexadecimal digits, @ and a number.');
  return { hash, sequence: Number(sequence) };
}

function invocationOf(args: readonly string[]) {
  try {
    const options = { head: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1) return { file, head: values.head };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError('Name one file.');
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Describes what the bundle states about itself, as far as it does. */
function describeSummary(
  summary: BundleSummary,
): (readonly [name: string, value: string | number | null | undefined])[] {
  const { digests, chain } = summary;
  return [
    ['title', summary.title],
    ['organization', summary.organization],
    ['year', summary.year],
    ['report', summary.reportId],
    ['version', summary.version],
    ['published', summary.publishedAt],
    ['bundled', summary.madeAt],
    ['SHA-256', digests?.sha256],
    ['SM3', digests?.sm3],
    ['link', chain && `${chain.hash}@${summary.sequence} (${chain.algorithm})`],
    ['head', chain && `${chain.head.hash}@${chain.head.sequence}`],
  ];
}

const checked = [
  'Checked: the form of the bundle byte by byte; the digests of its members and its seal, by',
  'SHA-256 and SM3; that the event records the publication of this report; its link.',
];

const advice = [
  'Not checked: the head. Compare it with the head that you kept or received, or that the service',
  'returns, by --head HASH@SEQUENCE.',
];

/** Prints the verdict, and returns whether there are no faults. */
function printVerdict({ faults, summary }: BundleVerdict, kept: ChainPoint | null): boolean {
  for (const [name, value] of describeSummary(summary)) {
    if (value !== null && value !== undefined) print(`${name.padEnd(12)} ${value}`);
  }
  for (const { member, message } of faults) print(`FAULT ${member}: ${message}`);
  const unlike = kept && findHeadFault(summary, kept);
  if (unlike !== null) print(`FAULT head: ${unlike}`);
  if (faults.length > 0 || unlike !== null) return false;
  const agreed = kept && [`It agrees with the kept head, event ${kept.sequence}.`];
  for (const line of [...checked, ...(agreed ?? advice), 'OK']) print(line);
  return true;
}

try {
  const { file, head } = invocationOf(process.argv.slice(2));
  const kept = head === undefined ? null : pointOf(head);
  process.exitCode = printVerdict(verifyBundle(bytesOf(file)), kept) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}\n`);
  process.exitCode = 2;
}
