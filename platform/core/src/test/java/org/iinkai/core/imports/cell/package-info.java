/** Tests of how cells are understood. */
@NullMarked
package org.iinkai.core.imports.cell;

import org.jspecify.annotations.NullMarked;
