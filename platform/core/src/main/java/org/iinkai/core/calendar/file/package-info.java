/** Reads iCalendar files: entries apart from each other, so that one that is broken keeps no other from being read. */
@NullMarked
package org.iinkai.core.calendar.file;

import org.jspecify.annotations.NullMarked;
