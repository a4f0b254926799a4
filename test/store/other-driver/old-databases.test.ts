/** The tests of ../old-databases.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../old-databases.test.ts';
