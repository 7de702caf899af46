/** A bundle of one view. Start at {@link org.iinkai.smallest.SmallestPlugin}. */
@NullMarked
package org.iinkai.smallest;

import org.jspecify.annotations.NullMarked;
