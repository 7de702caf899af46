/** Tests of documents. */
@NullMarked
package org.iinkai.core.documents.text;

import org.jspecify.annotations.NullMarked;
