/** Screens of documents: folders, one document, finding. */
@NullMarked
package org.iinkai.ui.shell.documents;

import org.jspecify.annotations.NullMarked;
