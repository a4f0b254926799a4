/** The tests of ../publication.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../publication.test.ts';
