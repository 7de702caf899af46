/** Tests of files. */
@NullMarked
package org.iinkai.web.documents;

import org.jspecify.annotations.NullMarked;
