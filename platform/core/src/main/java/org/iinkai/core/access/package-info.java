/**
 * Answers what the caller on this thread may do.
 */
@NullMarked
package org.iinkai.core.access;

import org.jspecify.annotations.NullMarked;
