@NullMarked
package org.iinkai.core.calendar.file;

import org.jspecify.annotations.NullMarked;
