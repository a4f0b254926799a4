/** The publication bundle of a report: proves without this service what was published. */
import { layoutReport } from '../../documents/layout.ts';
import { htmlWriter } from '../../documents/writers/html.ts';
import { AppError } from '../../errors.ts';
import { editionById } from '../../form/editions/index.ts';
import { findingView } from '../../http/answers/finding-view.ts';
import { civilDay } from '../../policy/deadlines.ts';
import { makeBundle } from '../../proof/bundle.ts';
import type { JsonValue } from '../../proof/canonical.ts';
import { readRuleContext } from '../../reports/rule-context.ts';
import { evaluateReport } from '../../reports/versions.ts';
import type { Store } from '../../store/port.ts';
import type { KeptVersion, PlacedReport } from '../../store/report.ts';
import type { Context } from '../context.ts';

/**
 * Reads what a bundle contains of a published report: version, link of the chain, and name of the
 * organization at the time.
 */
async function readPublication(store: Store, { id, publishedVersion }: PlacedReport) {
  if (publishedVersion === null) return null;
  const version = await store.reports.getVersion(id, publishedVersion);
  const link = await store.log.getLink(id, publishedVersion);
  if (!version?.bytes || link === null) return null;
  const view = { face: 'published', asOf: version.at } as const;
  const then = await store.reports.readPart(id, 'report', view);
  return (
    then && { version, text: version.bytes.toString('utf8'), link, name: then.organization.name }
  );
}

/** Returns the official form of a published version, as HTML. */
async function renderHtml(
  { year, edition }: PlacedReport,
  version: KeptVersion,
  name: string,
): Promise<string> {
  const { title, narrative, figures, signOff, at } = version;
  const publishedDate = civilDay(new Date(at));
  const report = { title, organizationName: name, year, narrative, figures };
  const document = layoutReport(editionById(edition), { ...report, signOff, publishedDate });
  return Buffer.from(await htmlWriter.write(document)).toString('utf8');
}

/**
 * Returns the bundle of a published report: the text of `makeBundle`.
 *
 * @throws AppError `state-refused` when nothing is published; `work-too-heavy`,
 * `service-unavailable`
 */
export async function composeBundle(
  { store, clock, work }: Pick<Context, 'store' | 'clock' | 'work'>,
  report: PlacedReport,
): Promise<string> {
  const publication = await readPublication(store, report);
  if (publication === null) {
    throw new AppError('state-refused', {
      zh: '报告尚未公布，没有证明包。',
      en: 'This report is not published yet, so there is nothing to prove.',
    });
  }
  const { version, text, link, name } = publication;
  const { algorithm, previous, hash, event } = link;
  const { organizationId, year, kind } = report;
  const ruleContext = await readRuleContext(store, organizationId, year, kind);
  const findings = await evaluateReport({ ...report, ...version }, ruleContext, work);
  const views = findings.map((finding) => findingView(finding, 'zh', version.explanations));
  return makeBundle({
    madeAt: clock().toISOString(),
    report: text,
    html: await renderHtml(report, version, name),
    findings: views as unknown as JsonValue[],
    explanations: Object.entries(version.explanations).map(([key, reason]) => ({ key, reason })),
    event: event as { readonly [member: string]: JsonValue },
    chain: { algorithm, previous, hash, head: { ...(await store.log.getHead()) } },
  });
}
