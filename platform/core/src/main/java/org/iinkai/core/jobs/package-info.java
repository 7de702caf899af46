/**
 * Work that runs by the clock, of the core and of bundles that come and go.
 */
@NullMarked
package org.iinkai.core.jobs;

import org.jspecify.annotations.NullMarked;
