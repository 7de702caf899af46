/** Runs the distribution the way people do, in processes and browsers of its own, and breaks it on purpose. */
@NullMarked
package org.iinkai.reliability;

import org.jspecify.annotations.NullMarked;
