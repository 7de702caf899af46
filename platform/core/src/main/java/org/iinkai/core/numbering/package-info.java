/**
 * Numbers of series, without gaps and without doubles.
 */
@NullMarked
package org.iinkai.core.numbering;

import org.jspecify.annotations.NullMarked;
