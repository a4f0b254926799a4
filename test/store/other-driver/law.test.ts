/** The tests of ../law.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../law.test.ts';
