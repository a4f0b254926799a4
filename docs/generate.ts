/**
 * Writes the pages of docs/ that are derived from tables of the code, so that no page says what the
 * code does not: `npm run generate`.
 */
import { writeFileSync } from 'node:fs';
import { acceptedWarnings } from '../openapi/accepted-warnings.ts';
import { designRules } from '../openapi/design-rules.ts';
import { settings } from '../src/config/settings.ts';
import { errorTable } from '../src/errors.ts';
import { cellsOf } from '../src/form/cells.ts';
import { editions } from '../src/form/editions/index.ts';
import type { Applicability } from '../src/form/rules/applicability.ts';
import { applicabilityOf } from '../src/form/rules/applicability.ts';
import { retiredRuleIds, ruleSetVersion, rules } from '../src/form/rules/index.ts';
import type { RuleEntry } from '../src/form/rules/rule.ts';
import type { Edition } from '../src/form/types.ts';
import { roles } from '../src/policy/actor.ts';
import { auditActions } from '../src/policy/events.ts';
import type { Action, Scope } from '../src/policy/permissions.ts';
import { permissions } from '../src/policy/permissions.ts';
import { findTransition, reportStatuses, transitionActions } from '../src/policy/workflow.ts';

const note = '<!-- Derived from the code by `npm run generate`. Edit the table, not this page. -->';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function page(title: string, lines: readonly string[]): string {
  return [`# ${title}`, '', note, '', ...lines, ''].join('\n');
}

const glossary: readonly (readonly [string, string, string])[] = [
  ['政府信息公开', 'disclosure', 'what the reports are about; Regulation, State Council Order 711'],
  ['主动公开', 'proactive disclosure', 'section 二, table 2'],
  ['依申请公开', 'disclosure on application', 'section 三, table 3'],
  ['行政复议、行政诉讼', 'review and litigation', 'section 四, table 4'],
  ['机关', 'organization', 'an entry of the register: it reports, or others report to it'],
  ['年度', 'year', 'the report year, 1 January to 31 December'],
  ['格式', 'edition', 'one version of the form; the report year decides which one applies'],
  ['本机关报告', 'own report', 'what one body did'],
  [
    '汇总报告',
    'consolidated report',
    'the work of a government and all organizations that report to it',
  ],
  ['勾稽关系', 'relation', 'sums that the form prints or that follow from it'],
  ['校验结果', 'finding', 'what a rule says of a report'],
  ['总计', 'total', 'a cell that is the sum of others'],
  ['空白', 'blank', 'a cell without a number: null, never 0'],
];

function editionLines(edition: Edition): string[] {
  const { years, basis, name } = edition;
  const cells = cellsOf(edition);
  const perTable = edition.tables.map(
    ({ member }) => `${cells.filter((cell) => cell.table === member).length} in ${member}`,
  );
  return [
    `## Edition ${edition.id}: ${name.zh}`,
    '',
    `${name.en}. Report years ${years.from} to ${years.to ?? 'now'}. ` +
      `Basis: ${basis.document}, ${basis.title} (${basis.issuer.zh}).`,
    '',
    `${cells.length} cells: ${perTable.join(', ')}.`,
    '',
    ...table(
      ['Coordinates', 'JSON Pointer', 'Official label', 'English', 'Kind', 'Total'],
      cells.map(({ coordinates, pointer, label, kind, total, unit }) => [
        coordinates,
        `\`${pointer}\``,
        label.zh,
        label.en,
        unit === undefined ? kind : `${kind} (${unit === 'printed' ? 'unit as printed' : unit})`,
        total ? 'yes' : '',
      ]),
    ),
    '',
  ];
}

function formPage(): string {
  return page('The form', [
    'A report has six sections: 一, 五 and 六 are prose, 二, 三 and 四 are tables. A cell is named by its',
    'JSON Pointer inside a report, or by its coordinates: table, row, column. Rows of table 3 are',
    'numbered as the form numbers them; rows of table 2 by the item of Article 20; table 4 has the rows',
    'R (review), D (suits without prior review) and A (suits after review).',
    '',
    'Counts are whole numbers from 0; changes are signed; amounts are exact decimal strings. A blank is',
    '`null`: it is kept apart from 0 everywhere.',
    '',
    '## Glossary',
    '',
    ...table(['Chinese', 'Here', 'Meaning'], glossary),
    '',
    ...editions.flatMap(editionLines),
  ]);
}

function errorsPage(): string {
  return page('Errors', [
    'Every error of every address is `application/problem+json` (RFC 9457) with the members `type`,',
    '`title`, `status`, `detail`, `instance`, `code`, `requestId` and, where single members or',
    'parameters are at fault, `errors[]` of `{pointer, code, message}`. `type` is',
    '`urn:nianbao:error:` followed by the code. A code is permanent. Texts are Chinese, English on',
    '`Accept-Language: en`.',
    '',
    ...table(
      ['Code', 'Status', 'Title', 'English', 'How to fix it'],
      Object.entries(errorTable).map(([code, { status, title, howToFix }]) => [
        `\`${code}\``,
        String(status),
        title.zh,
        title.en,
        howToFix.en,
      ]),
    ),
  ]);
}

const joined = (words: readonly string[] = []) => words.join(', ');

/** What a rule is for, where that is not everything. */
function limitsOf({ kinds, organizationLevels, organizationKinds }: RuleEntry): string {
  return [
    ...(kinds ? [`; ${joined(kinds)} reports`] : []),
    ...(organizationLevels ? [`; levels ${joined(organizationLevels)}`] : []),
    ...(organizationKinds ? [`; organizations: ${joined(organizationKinds)}`] : []),
  ].join('');
}

/** Where a rule does not apply, and why. */
function exceptionsOf(rule: RuleEntry): string[] {
  return editions.flatMap((edition) => {
    const applicability = applicabilityOf(rule, edition);
    if (applicability.state === 'holds') return [];
    const { zh, en } = applicability.reason;
    const state = applicability.state === 'off' ? 'Off for' : 'Not applicable to';
    return [`- ${state} edition ${edition.id}: ${zh} (${en})`];
  });
}

const marks: Readonly<Record<Applicability['state'], string>> = {
  ...{ holds: 'holds', notApplicable: 'not applicable', off: 'off' },
};

/** Every rule, and for each edition whether it holds. The reasons are given with the rules. */
function rulesTable(): string[] {
  return table(
    ['Rule', 'What it asks', 'Level', 'Severity', ...editions.map(({ id }) => id)],
    rules.map((rule) => {
      const { id, title, level, severity } = rule;
      const states = editions.map((edition) => marks[applicabilityOf(rule, edition).state]);
      return [id, `${title.zh} ${title.en}`, String(level), severity, ...states];
    }),
  );
}

function thresholdsOf({ parameters = {} }: RuleEntry): string[] {
  return Object.entries(parameters).map(
    ([name, { value, min, max, title }]) =>
      `- Threshold \`${name}\`: ${value} (${min} to ${max}), ${title.zh} (${title.en})`,
  );
}

function ruleSection(rule: RuleEntry): string[] {
  const {
    id,
    title,
    level,
    severity,
    missing,
    since,
    formula,
    basis,
    howToFix,
    related = [],
  } = rule;
  return [
    `## ${id} ${title.zh}`,
    '',
    `${title.en}. Level ${level}, ${severity}${limitsOf(rule)}; blanks: ${missing}; since ${since}.`,
    '',
    `- Formula: \`${formula}\``,
    ...exceptionsOf(rule),
    ...thresholdsOf(rule),
    `- Basis: ${basis.zh} (${basis.en})`,
    `- How to fix: ${howToFix.zh} ${howToFix.en}`,
    ...(related.length === 0 ? [] : [`- Related: ${joined(related)}`]),
    '',
  ];
}

function rulesPage(): string {
  const retired = retiredRuleIds.length === 0 ? 'none' : retiredRuleIds.join(', ');
  return page('Rules', [
    `Rule-set version ${ruleSetVersion}: ${rules.length} rules. Retired ids: ${retired}.`,
    '',
    'The version is a release and a fingerprint of all entries: it changes when any entry does. Level 0',
    'is form and completeness, 1 within a table, 2 across sections, 3 across years and plausibility, 4',
    'across the tree. An error blocks filing, a warning needs a reason, information is shown. An office may',
    'soften a rule for the organizations below it, or set a threshold otherwise within its bounds. T3[r][c] is row r,',
    'column c of table 3; T4[g][k] is outcome k of group g of table 4. What becomes of a rule when a cell it',
    'needs is blank: `zero`, the blank counts as 0; `skip`, nothing is reported; `blocked`, as zero, but nothing',
    'is reported where the blank is itself a total that was not filled in.',
    '',
    'Two of the numbers that offices use have no entry, because no finding is needed: **F-06** (published in',
    'time) is `dueDate`, `overdue` and `daysLate` of every report; **F-16** (one report of an organization, year and',
    'kind; corrections as new versions) is held by the store: `report-exists`, and the history.',
    '',
    'A rule applies to every edition that has the cells it reads, unless its entry excepts it with a reason:',
    '`holds`, `not applicable` (the edition lacks a cell), `off` (excepted). The reasons are given with the rule.',
    '',
    ...rulesTable(),
    '',
    ...rules.flatMap(ruleSection),
  ]);
}

function settingsPage(): string {
  return page('Settings', [
    'Read from the environment at start; an empty variable counts as unset. All faults are',
    'printed at once, and the service does not start.',
    '',
    ...table(
      ['Variable', 'Default', 'Allowed', 'Meaning', '中文'],
      Object.values(settings).map((setting) => [
        `\`${setting.name}\``,
        setting.default === null || setting.default === '' ? 'none' : `\`${setting.default}\``,
        setting.allowed.en,
        setting.description.en,
        setting.description.zh,
      ]),
    ),
  ]);
}

const inWords: Readonly<Record<string, string>> = {
  sound: 'no error, every warning explained',
  reason: 'a reason',
  'sign-off': 'name, post and day of the signature',
};

function permissionsPage(): string {
  const actions = Object.keys(permissions) as Action[];
  const scopeOf = (action: Action, who: string) =>
    (permissions[action] as Readonly<Record<string, Scope>>)[who] ?? '';
  return page('Permissions and workflow', [
    'Who may do what, and how far it reaches. `all`: every organization. `subtree`: the organization of',
    'the key or token and all below it. `below`: all below it, not itself. `own`: it alone. `published`:',
    'the public, without a credential, and only published content. `public`: the public. What is not in',
    'the table is refused. Every caller may do what the column `public` lists. An integrator has, of its',
    'column, only the entries that its key was created with.',
    '',
    ...table(
      ['Action', 'public', ...roles],
      actions.map((action) => [
        `\`${action}\``,
        ...['public', ...roles].map((who) => scopeOf(action, who)),
      ]),
    ),
    '',
    '## The course of a report',
    '',
    `States: ${reportStatuses.join(', ')}. A report can be changed while it is draft or returned, and`,
    'deleted while it is a draft that was never submitted. While a correction is worked on, the',
    'published version stays readable as it was.',
    '',
    ...table(
      ['Transition', 'From', 'To', 'Who', 'Needs', 'Feed'],
      transitionActions.map((action) => {
        const { from, to, permission, requires, feed } = findTransition(action);
        const needs = requires.map((requirement) => inWords[requirement] ?? requirement).join('; ');
        return [action, from.join(', '), to, `\`${permission}\``, needs, feed ?? ''];
      }),
    ),
    '',
    'A publication that supersedes another is in the feed as `corrected`.',
    '',
    '## What the log records',
    '',
    ...table(
      ['Kind', '中文', 'Meaning'],
      Object.entries(auditActions).map(([kind, { zh, en }]) => [`\`${kind}\``, zh, en]),
    ),
  ]);
}

const dutchRules = 'https://logius-standaarden.github.io/API-Design-Rules/';

function contractPage(): string {
  return page('The contract and its checks', [
    '`/openapi.json` is OpenAPI 3.1, derived from the routes. `/openapi-3.0.json` is the same document translated to',
    '3.0.3 for older generators: what 3.0 cannot express is widened, never narrowed, a component that may be null in',
    'one place has a copy named `…OrNull`, and webhooks are under `x-webhooks`. Any web page may read both; they need',
    'no credential.',
    '',
    'Both are checked by `npm run lint:openapi`: Redocly (`recommended-strict`), and Spectral with all rules of',
    '`spectral:oas`, all of OWASP, and those below. There are no errors. The packages are apart from those of the',
    'project, because neither the service nor its tests need them: `npm run install:contract-tools`.',
    '',
    '## Clients',
    '',
    'Generated clients, compiled in strict mode, take a report from draft to publication against a running service',
    '(`test/clients/`; the stories there show how each is used):',
    '',
    '- openapi-typescript with openapi-fetch: `openapi-typescript …/openapi.json --default-non-nullable false`. With',
    '  this option what has a default need not be sent. `openapi/client.d.ts` is made like this.',
    '- @hey-api/openapi-ts: a function for each operation; it gives the answer, the problem and the response.',
    '- openapi-typescript-codegen, from `/openapi-3.0.json`, with `useOptions` and `useUnionTypes`. It is no longer',
    '  developed, and is here for the generators of its time. It takes the default response for an answer and gives no',
    '  header fields: wrap `fetch` to remember the `ETag` for `If-Match`. Tags are Chinese, so that generators which',
    '  name classes by tags in ASCII put all operations into one class.',
    '',
    '## Rules of design',
    '',
    `The technical rules of the [NLGov REST API Design Rules](${dutchRules}) that show in a document. The tests run`,
    'them too. The default response counts as the 400 of `invalid-input`.',
    '',
    ...table(
      ['Rule', 'What it says'],
      designRules.map(({ name, statement }) => [`\`${name}\``, statement]),
    ),
    '',
    '## Warnings that are accepted',
    '',
    'Any other warning fails the check, and so does an entry that nothing needs.',
    '',
    ...table(
      ['Rules', 'Where', 'Why'],
      acceptedWarnings.map(({ rules: names, places = ['everywhere'], reason }) => [
        names.map((name) => `\`${name}\``).join('<br>'),
        places.map((place) => (place === 'everywhere' ? place : `\`${place}\``)).join('<br>'),
        reason,
      ]),
    ),
  ]);
}

/** The derived pages: file name inside docs/ → text. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([
    ['form.md', formPage()],
    ['errors.md', errorsPage()],
    ['rules.md', rulesPage()],
    ['settings.md', settingsPage()],
    ['permissions.md', permissionsPage()],
    ['contract.md', contractPage()],
  ]);
}

if (import.meta.main) {
  for (const [name, text] of pages()) {
    writeFileSync(new URL(name, import.meta.url), text);
  }
}
