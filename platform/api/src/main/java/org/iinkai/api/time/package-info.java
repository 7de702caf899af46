/**
 * Fiscal years, periods and dates of different precision.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.time;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
