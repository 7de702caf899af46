/** Tests of the bounds of the log. */
@NullMarked
package org.iinkai.app.logging;

import org.jspecify.annotations.NullMarked;
