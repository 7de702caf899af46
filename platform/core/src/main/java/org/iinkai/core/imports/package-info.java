/**
 * Reads tables in: all rows of a file or none, with everything that is wrong said at once.
 */
@NullMarked
package org.iinkai.core.imports;

import org.jspecify.annotations.NullMarked;
