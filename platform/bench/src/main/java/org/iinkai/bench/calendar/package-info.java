/** How fast the calendar answers: its feed, its screens' data. */
@NullMarked
package org.iinkai.bench.calendar;

import org.jspecify.annotations.NullMarked;
