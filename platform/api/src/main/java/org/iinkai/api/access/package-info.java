/**
 * Who acts, and what that person may do. Services ask {@link org.iinkai.api.access.Access}; nothing here knows how people sign in.
 */
@NullMarked
@Version("1.3.0")
package org.iinkai.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
