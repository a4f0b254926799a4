/** The tests of ../row-text.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../row-text.test.ts';
