/** The tests of ../log-archive.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../log-archive.test.ts';
