/**
 * The plugin host as administrators and screens see it. Bundles have no use for it.
 */
@NullMarked
@Version("2.1.0")
package org.iinkai.api.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
