/** What the tests of a bundle use: a platform on real PostgreSQL, screens without a browser, the contract of a bundle. */
@NullMarked
package org.iinkai.testkit;

import org.jspecify.annotations.NullMarked;
