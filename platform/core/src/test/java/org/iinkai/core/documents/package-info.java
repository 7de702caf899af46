/** Tests of documents. */
@NullMarked
package org.iinkai.core.documents;

import org.jspecify.annotations.NullMarked;
