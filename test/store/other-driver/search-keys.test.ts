/** The tests of ../search-keys.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../search-keys.test.ts';
