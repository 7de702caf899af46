/** How fast mailings go out. */
@NullMarked
package org.iinkai.bench.mailings;

import org.jspecify.annotations.NullMarked;
