/** Tests of the core on a real database. */
@NullMarked
package org.iinkai.core.accounts;

import org.jspecify.annotations.NullMarked;
