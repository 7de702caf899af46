/** Tests of the core on a real database. */
@NullMarked
package org.iinkai.core.jobs;

import org.jspecify.annotations.NullMarked;
