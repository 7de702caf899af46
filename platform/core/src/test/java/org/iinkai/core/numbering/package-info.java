/** Tests of the core on a real database. */
@NullMarked
package org.iinkai.core.numbering;

import org.jspecify.annotations.NullMarked;
