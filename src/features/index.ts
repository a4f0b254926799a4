/** The list of features. A new one is a folder and a line here. */
import type { App } from '../http/app-type.ts';
import { registerCatalogueRoutes } from './catalogue/routes.ts';
import { registerCheckRoutes } from './checks/routes.ts';
import type { Context } from './context.ts';
import { registerHealthRoutes } from './health/routes.ts';
import { registerImportRoutes } from './imports/routes.ts';
import { registerKeyRoutes } from './keys/routes.ts';
import { registerOrganizationRoutes } from './organizations/routes.ts';
import { registerReportRoutes } from './reports/routes.ts';

/** Registers every feature of the contract, under its prefix. */
export function registerFeatures(app: App, context: Context): void {
  registerCatalogueRoutes(app, context);
  registerCheckRoutes(app, context);
  registerImportRoutes(app, context);
  registerKeyRoutes(app, context);
  registerOrganizationRoutes(app, context);
  registerReportRoutes(app, context);
}

/** Registers what stands outside the contract: the probes. */
export function registerProbes(app: App, context: Context): void {
  registerHealthRoutes(app, context);
}
