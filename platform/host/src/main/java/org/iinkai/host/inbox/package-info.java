/** The folder whose jars become bundles. */
@NullMarked
package org.iinkai.host.inbox;

import org.jspecify.annotations.NullMarked;
