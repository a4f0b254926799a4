/** The tests of ../layout.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../layout.test.ts';
