/** The table of installed bundles, which is the truth about them, and the record of what happened to them. */
@NullMarked
package org.iinkai.host.store;

import org.jspecify.annotations.NullMarked;
