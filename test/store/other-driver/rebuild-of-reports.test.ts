/** The tests of ../rebuild-of-reports.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../rebuild-of-reports.test.ts';
