/**
 * The association's bodies.
 */
@NullMarked
package org.iinkai.core.bodies;

import org.jspecify.annotations.NullMarked;
