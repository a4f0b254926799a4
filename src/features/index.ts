/** The list of features. A new one is a folder and a line here. */
import type { App } from '../http/shell/app-type.ts';
import { registerAdjustmentRoutes } from './adjustments/routes.ts';
import { registerAuditRoutes } from './audit/routes.ts';
import { registerCatalogueRoutes } from './catalogue/routes.ts';
import { registerChangeRoutes } from './changes/routes.ts';
import { registerCheckRoutes } from './checks/routes.ts';
import { registerContactRoutes } from './contacts/routes.ts';
import type { Context } from './context.ts';
import { registerDeadlineRoutes } from './deadlines/routes.ts';
import { registerHealthRoutes } from './health/routes.ts';
import { registerHistoryRoutes } from './history/routes.ts';
import { registerImportRoutes } from './imports/routes.ts';
import { registerKeyRoutes } from './keys/routes.ts';
import { registerMeRoutes } from './me/routes.ts';
import { registerOrganizationRoutes } from './organizations/routes.ts';
import { registerReportRoutes } from './reports/routes.ts';
import { registerStatisticsRoutes } from './statistics/routes.ts';
import { registerSurveyRoutes } from './surveys/routes.ts';
import { registerWebhookRoutes } from './webhooks/routes.ts';
import { registerWorkflowRoutes } from './workflow/routes.ts';

/** Registers every feature of the contract under its prefix. */
export function registerFeatures(app: App, context: Context): void {
  registerCatalogueRoutes(app, context);
  registerCheckRoutes(app, context);
  registerAdjustmentRoutes(app, context);
  registerSurveyRoutes(app, context);
  registerImportRoutes(app, context);
  registerMeRoutes(app, context);
  registerKeyRoutes(app, context);
  registerOrganizationRoutes(app, context);
  registerContactRoutes(app, context);
  registerReportRoutes(app, context);
  registerWorkflowRoutes(app, context);
  registerDeadlineRoutes(app, context);
  registerStatisticsRoutes(app, context);
  registerHistoryRoutes(app, context);
  registerAuditRoutes(app, context);
  registerChangeRoutes(app, context);
  registerWebhookRoutes(app, context);
}

/** Registers the routes outside the contract: the probes. */
export function registerProbes(app: App, context: Context): void {
  registerHealthRoutes(app, context);
}
