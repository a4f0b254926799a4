/**
 * Runs Spectral on both versions of the document: the rules of OpenAPI, of OWASP, and the rules of
 * design of this folder. Any error fails, and any warning that `accepted-warnings.ts` does not list:
 * `npm run lint:openapi`, after `npm run install:contract-tools`. Other documents: `lint.ts FILE…`.
 */
import { readFileSync } from 'node:fs';
import { acceptedWarnings } from './accepted-warnings.ts';
import { loadContractTool } from './contract-tools.ts';
import { designRules } from './design-rules.ts';

/** What Spectral reports; severity 0 is an error, 1 a warning, 2 and 3 are information. */
interface Report {
  readonly code: string | number;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly severity: number;
}

interface SpectralCore {
  readonly Spectral: new () => {
    setRuleset(ruleset: object): void;
    run(document: string): Promise<readonly Report[]>;
  };
  readonly Ruleset: new (definition: object) => object;
}

const severities = ['error', 'warning', 'information', 'hint'];

/** The rules of design as rules of Spectral. A name of theirs is a rule's with a prefix. */
function spectralRules(): Record<string, object> {
  return Object.fromEntries(
    designRules.map(({ name, statement, check }) => [
      `nlgov:${name}`,
      {
        description: statement,
        message: `${statement}: {{error}}`,
        severity: 'error',
        given: '$',
        // The rules resolve references themselves, so that a place is where it is written.
        resolved: false,
        // biome-ignore lint/suspicious/noThenProperty: a rule of Spectral has this name for it
        then: { function: check },
      },
    ]),
  );
}

/** Runs all rules on the text of a document. */
async function lint(text: string): Promise<readonly Report[]> {
  const { Spectral, Ruleset } = loadContractTool<SpectralCore>('@stoplight/spectral-core');
  const { oas } = loadContractTool<{ oas: object }>('@stoplight/spectral-rulesets');
  const owasp = loadContractTool<object>('@stoplight/spectral-owasp-ruleset');
  const spectral = new Spectral();
  const everything = [oas, owasp].map((rules) => [rules, 'all']);
  spectral.setRuleset(new Ruleset({ extends: everything, rules: spectralRules() }));
  return spectral.run(text);
}

/** Returns the entry that accepts a report, if one does. */
function findAcceptance({ code, path, severity }: Report) {
  if (severity === 0) return undefined;
  const place = path.join(' ');
  return acceptedWarnings.find(
    ({ rules, places }) => rules.includes(String(code)) && (places?.includes(place) ?? true),
  );
}

const given = process.argv.slice(2);
const names = given.length > 0 ? given : ['openapi/openapi.json', 'openapi/openapi-3.0.json'];
const [accepted, refused] = [new Set<string>(), [] as string[]];
for (const name of names) {
  const reports = await lint(readFileSync(name, 'utf8'));
  for (const report of reports) {
    const { code, path, message, severity } = report;
    const acceptance = findAcceptance(report);
    const place = path.join(' ');
    if (acceptance === undefined) {
      refused.push(`${name}: ${severities[severity]} ${code} at ${place}: ${message}`);
      continue;
    }
    accepted.add(String(code));
    for (const known of acceptance.places ?? []) if (known === place) accepted.add(place);
  }
  const errors = reports.filter(({ severity }) => severity === 0).length;
  console.log(`${name}: ${errors} errors, ${reports.length - errors} warnings`);
}
for (const needed of acceptedWarnings.flatMap(({ rules, places = [] }) => [...rules, ...places])) {
  if (given.length === 0 && !accepted.has(needed))
    refused.push(`accepted-warnings.ts: nothing needs ${needed}`);
}
for (const line of refused) console.error(line);
if (refused.length > 0) process.exitCode = 1;
