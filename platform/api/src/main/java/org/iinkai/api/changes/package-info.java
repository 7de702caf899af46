/**
 * The feed of changes, by which other systems follow the records without missing one.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.changes;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
