/** Bundles that do everything wrong, put into a running server while people work on it. */
@NullMarked
package org.iinkai.reliability.faults;

import org.jspecify.annotations.NullMarked;
