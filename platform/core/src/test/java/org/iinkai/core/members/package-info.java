/** Tests of the core on a real database. */
@NullMarked
package org.iinkai.core.members;

import org.jspecify.annotations.NullMarked;
