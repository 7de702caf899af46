/**
 * Where files lie: by what is in them, never by a name that somebody gave. Start at
 * {@link org.iinkai.core.documents.store.FileStore}. Knows no document.
 */
@NullMarked
package org.iinkai.core.documents.store;

import org.jspecify.annotations.NullMarked;
