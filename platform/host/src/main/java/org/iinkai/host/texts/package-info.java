/** The message files of the platform and of the bundles that are there, as one catalogue. */
@NullMarked
package org.iinkai.host.texts;

import org.jspecify.annotations.NullMarked;
