/** An empty house to measure in: a database and a core, nothing in front of them. */
@NullMarked
package org.iinkai.bench.house;

import org.jspecify.annotations.NullMarked;
