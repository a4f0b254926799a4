/** What reads files, and what keeps reports, takes time in proportion to its text. */
import { testWorks } from './measure.ts';

testWorks(['src/documents/', 'src/policy/', 'src/proof/', 'src/reports/']);
