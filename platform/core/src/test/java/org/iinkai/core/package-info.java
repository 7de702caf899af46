/** Tests of the core on a real database. */
@NullMarked
package org.iinkai.core;

import org.jspecify.annotations.NullMarked;
