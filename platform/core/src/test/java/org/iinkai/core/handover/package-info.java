/** Hand-over sheets. */
@NullMarked
package org.iinkai.core.handover;

import org.jspecify.annotations.NullMarked;
