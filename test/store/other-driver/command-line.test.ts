/** The tests of ../command-line.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../command-line.test.ts';
