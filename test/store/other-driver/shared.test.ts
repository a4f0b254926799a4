/** The tests of ../shared.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../shared.test.ts';
