/** Published reports come in: `/imports`. */
import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { Recognition } from '../../documents/recognise.ts';
import { blankNarrative } from '../../form/narrative.ts';
import type { Finding } from '../../form/types.ts';
import type { App } from '../../http/app-type.ts';
import { goneSignal } from '../../http/gone.ts';
import { languageOf } from '../../http/language.ts';
import { contractPath } from '../../http/openapi.ts';
import { civilDay } from '../../policy/deadlines.ts';
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
import { placesView } from './places.ts';
import { type ReadReport, savingOf, type Target } from './saving.ts';
import type { importQuery } from './schemas.ts';
import { acceptFiles, formOverheadMax, type Upload, uploadOf } from './upload.ts';

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

type ImportRequest = Pick<FastifyRequest, 'actor' | 'headers' | 'id' | 'ip'> & {
  readonly query: Static<typeof importQuery>;
};

/** What is known of a file once it was read, and the answer that says so. */
interface Reading extends ReadReport {
  readonly answer: object;
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

/** Reads a file, finds out whose report it is, and runs the rules on it. */
async function readImport(
  context: Context,
  request: ImportRequest,
  file: Upload,
  signal: AbortSignal,
): Promise<Reading> {
  const { query } = request;
  const { format, recognition } = await context.work.run('readReport', file, signal);
  const { figures, missing, remarks } = recognition;
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
    ...{ ...placesView(recognition, language), missing, remarks },
    findings: findings.map((finding) => findingView(finding, language)),
  };
  return { recognition, target, stored, answer };
}

/** Returns an answer with the bytes of the saved report as its last member. */
function withReport(answer: object, report: Buffer): Buffer {
  const head = JSON.stringify(answer).slice(0, -1);
  return Buffer.concat([Buffer.from(`${head},"report":`), report, Buffer.from('}')]);
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
        const file = uploadOf(request, uploadBytesMax);
        const read = () => readImport(context, request, file, goneSignal(reply));
        if (!request.query.save) return { ...(await read()).answer, report: null };
        // What was answered under an Idempotency-Key is found before the file is read.
        return once(context, request, reply, file.bytes, async (commit) => {
          const reading = await read();
          const { write, event, ...bound } = await savingOf(context, request, reading);
          const onlooker = onlookerOf(context, request);
          const { bytes: report, tag } = composeWritten('report', write, bound, onlooker);
          return commit(
            { reports: [write], events: [event] },
            {
              status: 201,
              headers: { location: `${contractPath}/reports/${write.id}`, etag: tag },
              body: withReport(reading.answer, report),
            },
          );
        });
      },
    });
  });
}
