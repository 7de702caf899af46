/**
 * Work that runs by the clock.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.jobs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
