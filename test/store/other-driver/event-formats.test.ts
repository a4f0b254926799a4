/** The tests of ../event-formats.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../event-formats.test.ts';
