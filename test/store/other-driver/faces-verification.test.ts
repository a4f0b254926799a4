/** The tests of ../faces-verification.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../faces-verification.test.ts';
