/** To recognise and to check a whole report takes time in proportion to it. */
import { testReportWorks } from './measure.ts';

testReportWorks();
