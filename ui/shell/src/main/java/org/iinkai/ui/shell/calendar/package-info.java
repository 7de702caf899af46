/**
 * Screens of the calendar: months and years, one event with its people, the reception, the series.
 */
@NullMarked
package org.iinkai.ui.shell.calendar;

import org.jspecify.annotations.NullMarked;
