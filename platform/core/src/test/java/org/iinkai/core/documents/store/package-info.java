/** Tests of documents. */
@NullMarked
package org.iinkai.core.documents.store;

import org.jspecify.annotations.NullMarked;
