/** Tests of the core on a real database. */
@NullMarked
package org.iinkai.core.audit;

import org.jspecify.annotations.NullMarked;
