/** The program that verifies a bundle without the service, and the steps of the page. */

import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Test } from 'tap';
import { test } from 'tap';
import { makeBundle } from '../../src/proof/bundle.ts';
import { genesis } from '../../src/proof/chain.ts';
import { computeDigest, computeDigests } from '../../src/proof/digest.ts';
import { runProgram } from '../support/programs.ts';
import { altered, bundle, chainFor, event, headHash, parts, report } from './bundle-parts.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** A folder with bundles to verify. */
function folderWith(t: Test, files: Readonly<Record<string, string>>): string {
  const folder = t.testdir();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test('the program prints what it found, and OK', async (t) => {
  const program = fileURLToPath(new URL('../../src/verify-bundle.ts', import.meta.url));
  const title = '\u001b[2J\u202e清屏';
  const steering = JSON.stringify({ ...JSON.parse(report), title });
  const recorded = { ...event, recordDigest: computeDigest('sha256', steering) };
  const folder = folderWith(t, {
    'good.json': bundle,
    'bad.json': altered({ html: '', more: 1 }),
    'steering.json': makeBundle({
      ...parts,
      report: steering,
      event: recorded,
      chain: chainFor(recorded),
    }),
  });
  const good = join(folder, 'good.json');
  const sound = await runProgram(program, [good]);
  t.equal(sound.status, 0);
  t.match(sound.stdout, /^title +示例县水利局2023年政府信息公开工作年度报告\nyear +2023\n/);
  t.match(
    sound.stdout,
    new RegExp(`^version +7$[\\s\\S]*^SHA-256 +${computeDigest('sha256', report)}$`, 'm'),
  );
  t.match(sound.stdout, new RegExp(`^SM3 +${computeDigest('sm3', report)}$`, 'm'));
  t.match(sound.stdout, new RegExp(`^head +${headHash}@15$`, 'm'));
  t.match(sound.stdout, /^Not checked: the head[\s\S]*\nOK\n$/m);
  t.equal(sound.stderr, '');

  const agreed = await runProgram(program, [good, '--head', `${headHash.toUpperCase()}@15`]);
  t.match(agreed, { status: 0, stdout: /agrees with the kept head, event 15\.\nOK\n$/ });
  t.notMatch(agreed.stdout, /Not checked/);
  const differing = await runProgram(program, [good, '--head', `${genesis}@15`]);
  t.match(differing, { status: 1, stdout: /^FAULT head: event 15 has another hash/m });
  t.notMatch(differing.stdout, /OK/);

  const bad = await runProgram(program, [join(folder, 'bad.json')]);
  t.match(bad, { status: 1, stdout: /^FAULT more: .*\nFAULT html: .*\n$/m });
  t.notMatch(bad.stdout, /OK|Checked/);

  const steered = await runProgram(program, [join(folder, 'steering.json')]);
  t.match(steered, { status: 0, stdout: /^title +\u{FFFD}\[2J\u{FFFD}清屏$/mu });

  const wrong = [[], [good, good], [good, '--more'], [good, '--head', 'abc@1'], [`${good}.none`]];
  for (const { status, stdout, stderr } of await Promise.all(
    wrong.map((args) => runProgram(program, [...args])),
  )) {
    t.equal(status, 2);
    t.equal(stdout, '');
    t.match(stderr, /\n\nUsage: node verify-bundle\.ts FILE/);
  }
});

test('the program runs where there is nothing else of the service', async (t) => {
  const folder = folderWith(t, { 'bundle.json': bundle });
  cpSync(join(source, 'verify-bundle.ts'), join(folder, 'verify-bundle.ts'));
  cpSync(join(source, 'proof'), join(folder, 'proof'), { recursive: true });
  const { status, stdout } = await runProgram(join(folder, 'verify-bundle.ts'), [
    join(folder, 'bundle.json'),
  ]);
  t.equal(status, 0);
  t.match(stdout, /\nOK\n$/);
});

const tools = ['jq', 'sha256sum', 'openssl'];
const lacking = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

test('the steps of the page come to the same digests', {
  skip: lacking.length > 0 && `this machine has no ${lacking.join()}`,
}, async (t) => {
  const page = readFileSync(new URL('../../docs/proof.md', import.meta.url), 'utf8');
  const steps = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
  t.equal(steps.length, 5);
  const cwd = folderWith(t, { 'bundle.json': bundle });
  const [texts, lists, link, seal, head] = steps.map((step) => {
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-ec', step], {
      cwd,
      encoding: 'utf8',
    });
    t.equal(stderr, '');
    return stdout.match(/[0-9a-f]{64}/g);
  });
  const { sha256, sm3 } = computeDigests(report);
  t.same(texts, [sha256, sha256, sha256, sm3, sm3]);
  const { digests, seal: sealed } = JSON.parse(bundle);
  const names = ['findings', 'explanations', 'event', 'chain'];
  const twice = names.flatMap((name) => [digests[name].sha256, digests[name].sha256]);
  t.same(lists, twice);
  t.same(link, [parts.chain.hash, parts.chain.hash]);
  t.same(seal, [sealed.sha256, sealed.sha256]);
  t.same(head, [parts.chain.hash, headHash]);

  const fixtures = new URL('../fixtures/bundles/', import.meta.url);
  for (const name of ['format-1-sha256.json', 'format-2-sha256.json']) {
    const kept = readFileSync(new URL(name, fixtures), 'utf8');
    writeFileSync(join(cwd, 'bundle.json'), kept);
    const output = steps.map((step) =>
      spawnSync('bash', ['--norc', '-ec', step], { cwd, encoding: 'utf8' }).stdout.match(
        /[0-9a-f]{64}/g,
      ),
    );
    const { hash, head: newest } = JSON.parse(kept).chain;
    t.same(output[2], [hash, hash], `${name}: the link`);
    t.same(output[4], [hash, newest.hash], `${name}: the head`);
    t.equal(new Set(output[3]).size, 1, `${name}: the seal`);
  }
});
