/** Packs reports for a worker: an edition contains functions, so its id is sent. */
import { editionById } from '../form/editions/index.ts';
import type { PreviousReport, ReportInput } from '../form/rules/report-facts.ts';
import type { EditionId } from '../form/types.ts';

type WithEditionId<Input extends { readonly edition: unknown }> = Omit<Input, 'edition'> & {
  readonly edition: EditionId;
};

type SentPrevious = WithEditionId<PreviousReport> | null;

/** The input of the rules, as plain data. */
export type SentReport = WithEditionId<Omit<ReportInput, 'previous'>> & {
  readonly previous: SentPrevious;
};

/** The context of the rules, as plain data. */
export type SentContext<Context extends { readonly previous: PreviousReport | null }> = Omit<
  Context,
  'previous'
> & { readonly previous: SentPrevious };

/** Returns a context with the edition of the previous report as its id. */
export function packContext<Context extends { readonly previous: PreviousReport | null }>(
  context: Context,
): SentContext<Context> {
  const { previous } = context;
  return { ...context, previous: previous && { ...previous, edition: previous.edition.id } };
}

/** Returns the context that was packed. */
export function unpackContext<Context extends { readonly previous: SentPrevious }>(
  context: Context,
): Omit<Context, 'previous'> & { readonly previous: PreviousReport | null } {
  const { previous } = context;
  return {
    ...context,
    previous: previous && { ...previous, edition: editionById(previous.edition) },
  };
}

/** Returns the input of the rules with editions as their ids. */
export function packReport(report: ReportInput): SentReport {
  return { ...packContext(report), edition: report.edition.id };
}

/** Returns the report that was packed. */
export function unpackReport(report: SentReport): ReportInput {
  return { ...unpackContext(report), edition: editionById(report.edition) };
}
