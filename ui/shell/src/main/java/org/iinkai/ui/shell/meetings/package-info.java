/** Meetings: agenda, attendance, minutes, and what is to be done. */
@NullMarked
package org.iinkai.ui.shell.meetings;

import org.jspecify.annotations.NullMarked;
