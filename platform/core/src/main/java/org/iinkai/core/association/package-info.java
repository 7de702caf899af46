/**
 * The association's own name, which changes in time.
 */
@NullMarked
package org.iinkai.core.association;

import org.jspecify.annotations.NullMarked;
