/**
 * Answers that are sent while they are written. Knows nothing of what is written, nor of who asks.
 */
@NullMarked
package org.iinkai.web.stream;

import org.jspecify.annotations.NullMarked;
