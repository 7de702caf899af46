/** Tests of the package calendar. */
@NullMarked
package org.iinkai.core.calendar;

import org.jspecify.annotations.NullMarked;
