/** A cell that the tests of the workflow change, and the check of a report by its schema. */
import { compile } from '../../../src/http/bodies/validate.ts';
import { reportSchema } from '../../../src/reports/schemas.ts';

export const received = '/applicationStatistics/newlyReceived/naturalPerson';
export const reportCheck = compile(reportSchema);
