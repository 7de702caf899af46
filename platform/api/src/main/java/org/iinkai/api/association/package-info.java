/**
 * The association itself.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.association;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
