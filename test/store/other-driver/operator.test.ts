/** The tests of ../operator.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../operator.test.ts';
