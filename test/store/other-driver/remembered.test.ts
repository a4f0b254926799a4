/** The tests of ../remembered.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../remembered.test.ts';
