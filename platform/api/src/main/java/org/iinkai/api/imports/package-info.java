/**
 * Tables of text that are read into the product, row by row or as a whole; and files of other systems on their way there.
 */
@NullMarked
@Version("1.1.0")
package org.iinkai.api.imports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
