/** The tests of ../stored-rows.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../stored-rows.test.ts';
