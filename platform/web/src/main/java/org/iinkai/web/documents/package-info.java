/** Files of documents, and the pages of those that everybody may see. */
@NullMarked
package org.iinkai.web.documents;

import org.jspecify.annotations.NullMarked;
