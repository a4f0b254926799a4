/** The tests of ../rebuild-reports.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../rebuild-reports.test.ts';
