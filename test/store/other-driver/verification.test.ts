/** The tests of ../verification.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../verification.test.ts';
