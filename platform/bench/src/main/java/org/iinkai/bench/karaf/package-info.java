/** The same in Apache Karaf, on the same machine, to have something to compare with. */
@NullMarked
package org.iinkai.bench.karaf;

import org.jspecify.annotations.NullMarked;
