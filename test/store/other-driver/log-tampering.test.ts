/** The tests of ../log-tampering.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../log-tampering.test.ts';
