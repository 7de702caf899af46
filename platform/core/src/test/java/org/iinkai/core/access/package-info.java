/** What services refuse. */
@NullMarked
package org.iinkai.core.access;

import org.jspecify.annotations.NullMarked;
