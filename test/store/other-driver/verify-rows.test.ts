/** The tests of ../verify-rows.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../verify-rows.test.ts';
