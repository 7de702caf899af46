/**
 * Documents: folders of committees, versions of files and of texts in chapters, their approval, what members say of them,
 * and finding them by what they say. Start at {@link org.iinkai.api.documents.Documents}.
 */
@NullMarked
@Version("1.2.0")
package org.iinkai.api.documents;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
