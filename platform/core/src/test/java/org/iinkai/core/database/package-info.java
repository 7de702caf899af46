/** Tests of the database package, and the databases that all tests of the core run on. */
@NullMarked
package org.iinkai.core.database;

import org.jspecify.annotations.NullMarked;
