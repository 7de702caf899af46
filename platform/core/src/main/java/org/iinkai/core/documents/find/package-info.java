/**
 * Finding documents by what they say, in Japanese: words with their readings, as Kuromoji cuts them, in a column that
 * PostgreSQL indexes. Start at {@link org.iinkai.core.documents.find.Tokens}.
 */
@NullMarked
package org.iinkai.core.documents.find;

import org.jspecify.annotations.NullMarked;
