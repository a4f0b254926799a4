/** The tests of ../durability.test.ts over the other SQLite driver. */
import '../../support/other-driver.ts';
import '../durability.test.ts';
