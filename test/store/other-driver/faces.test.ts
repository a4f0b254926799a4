/** The tests of ../faces.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../faces.test.ts';
