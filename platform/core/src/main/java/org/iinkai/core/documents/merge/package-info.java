/** Text documents whose blanks are filled. */
@NullMarked
package org.iinkai.core.documents.merge;

import org.jspecify.annotations.NullMarked;
