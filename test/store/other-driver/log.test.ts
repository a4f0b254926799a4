/** The tests of ../log.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../log.test.ts';
