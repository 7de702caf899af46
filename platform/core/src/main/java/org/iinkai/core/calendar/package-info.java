/**
 * Events, their sessions, and who takes part in them.
 */
@NullMarked
package org.iinkai.core.calendar;

import org.jspecify.annotations.NullMarked;
