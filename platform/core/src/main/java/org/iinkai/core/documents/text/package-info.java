/**
 * What files say. A file that somebody uploaded is read by a process of its own, which may crash, hang or run out of memory
 * alone. Start at {@link org.iinkai.core.documents.text.Extraction}.
 */
@NullMarked
package org.iinkai.core.documents.text;

import org.jspecify.annotations.NullMarked;
