/**
 * Tables of text that are read into the product, row by row, all or nothing.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.imports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
