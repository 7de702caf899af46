/** The distribution in a process of its own, for tests and benchmarks of the whole. */
@NullMarked
package org.iinkai.testkit.process;

import org.jspecify.annotations.NullMarked;
