/** Published reports come in: `/imports`. */
import type { Recognition } from '../../documents/recognise.ts';
import type { Finding } from '../../form/types.ts';
import type { App } from '../../http/app-type.ts';
import { goneSignal } from '../../http/gone.ts';
import { languageOf } from '../../http/language.ts';
import { contractPath } from '../../http/openapi.ts';
import { civilDay } from '../../policy/deadlines.ts';
import { blankNarrative } from '../../records/draft.ts';
import { findingView } from '../../records/finding-view.ts';
import { composeWritten } from '../../records/render.ts';
import { ruleContextOf } from '../../records/rule-context.ts';
import { namedOrganization } from '../../store/find-organization.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import type { Store } from '../../store/port.ts';
import type { StoredRuleContext } from '../../store/report.ts';
import { packContext } from '../../work/sent-report.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { onlookerOf } from '../report-access.ts';
import { recognisedOrganization } from './matching.ts';
import { importReport } from './operations.ts';
import { savingOf, type Target } from './saving.ts';
import { acceptFiles, formOverheadMax, uploadOf } from './upload.ts';

/** The organization that the caller names, else the one that the report does. */
async function organizationOf(
  store: Store,
  named: string | undefined,
  recognition: Recognition,
): Promise<PlacedOrganization | null> {
  return named === undefined
    ? recognisedOrganization(store, recognition)
    : namedOrganization(store, named, 'organizationId');
}

/** Returns what the rules find in a reading, and what they looked at beyond it. */
async function checkReading(
  { store, clock, work }: Context,
  recognition: Recognition,
  target: Target,
  signal: AbortSignal,
): Promise<{ findings: Finding[]; stored: StoredRuleContext | null }> {
  const { organization, year } = target;
  const kind = target.kind ?? organization?.reportsTo ?? 'own';
  const lastYear = Number(civilDay(clock()).slice(0, 4)) - 1;
  const checkedYear = year ?? lastYear;
  const stored =
    organization === null ? null : await store.rules.getContext(organization.id, checkedYear, kind);
  const ruleContext = packContext(ruleContextOf(stored, checkedYear));
  const known = { year, kind, lastYear, ruleContext };
  const findings = await work.run('evaluateReading', { recognition, context: known }, signal);
  return { findings, stored };
}

export function registerImportRoutes(app: App, context: Context): void {
  app.register(async (plugin) => {
    const scope = plugin as App;
    const { uploadBytesMax } = context.config;
    acceptFiles(scope);

    scope.route({
      method: 'POST',
      url: '/imports',
      bodyLimit: uploadBytesMax + formOverheadMax,
      ...importReport,
      handler: async (request, reply) => {
        const { query } = request;
        const { bytes, hints } = uploadOf(request, uploadBytesMax);
        const signal = goneSignal(reply);
        const file = { bytes, hints };
        const { format, recognition } = await context.work.run('readReport', file, signal);
        const { figures, places, missing, unplaced, remarks } = recognition;
        const organization = await organizationOf(context.store, query.organizationId, recognition);
        const year = query.year ?? recognition.year;
        const target = { organization, year, kind: query.kind ?? null };
        const language = languageOf(request);
        const { findings, stored } = await checkReading(context, recognition, target, signal);
        const answer = {
          recognized: {
            organizationName: recognition.organizationName,
            organizationId: organization?.id ?? null,
            year,
            edition: recognition.edition,
            format,
          },
          narrative: { ...blankNarrative, ...recognition.narrative },
          ...figures,
          ...{ places, missing, unplaced, remarks },
          findings: findings.map((finding) => findingView(finding, language)),
          report: null as unknown,
        };
        if (!query.save) return answer;
        return once(context, request, reply, bytes, async (commit) => {
          const { write, event, ...bound } = await savingOf(
            context,
            request,
            recognition,
            target,
            stored,
          );
          const onlooker = onlookerOf(context, request);
          const { bytes: report, tag } = composeWritten('report', write, bound, onlooker);
          return commit(
            { reports: [write], events: [event] },
            {
              status: 201,
              headers: { location: `${contractPath}/reports/${write.id}`, etag: tag },
              body: { ...answer, report: JSON.parse(report.toString()) },
            },
          );
        });
      },
    });
  });
}
