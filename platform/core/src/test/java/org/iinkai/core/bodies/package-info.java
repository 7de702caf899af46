/** Tests of the core on a real database. */
@NullMarked
package org.iinkai.core.bodies;

import org.jspecify.annotations.NullMarked;
