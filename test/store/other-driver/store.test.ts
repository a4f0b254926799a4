/** The tests of ../store.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../store.test.ts';
