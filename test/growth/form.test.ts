/** What reads the prose of reports takes time in proportion to it. */
import { testWorks } from './measure.ts';

testWorks(['src/form/']);
