/** Reads the jar of a bundle without running any of it. */
@NullMarked
package org.iinkai.host.packaging;

import org.jspecify.annotations.NullMarked;
