/** The tests of ../list-indexes.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../list-indexes.test.ts';
