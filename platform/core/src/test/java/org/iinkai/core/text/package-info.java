/** Tests of how text is stored and compared. */
@NullMarked
package org.iinkai.core.text;

import org.jspecify.annotations.NullMarked;
