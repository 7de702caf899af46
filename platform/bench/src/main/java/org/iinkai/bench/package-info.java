/** Measures a running distribution from outside and prints what it found beside the goal. Nothing of it ships. */
@NullMarked
package org.iinkai.bench;

import org.jspecify.annotations.NullMarked;
