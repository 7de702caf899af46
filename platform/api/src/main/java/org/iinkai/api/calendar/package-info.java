/**
 * Events, their sessions and who takes part, built once for all committees.
 */
@NullMarked
@Version("1.4.0")
package org.iinkai.api.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
