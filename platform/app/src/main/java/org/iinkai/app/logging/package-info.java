/** What keeps the log of the server within bounds. */
@NullMarked
package org.iinkai.app.logging;

import org.jspecify.annotations.NullMarked;
