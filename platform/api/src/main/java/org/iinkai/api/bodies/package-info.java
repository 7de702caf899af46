/**
 * Board, committees, councils and the secretariat.
 */
@NullMarked
@Version("1.3.0")
package org.iinkai.api.bodies;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
