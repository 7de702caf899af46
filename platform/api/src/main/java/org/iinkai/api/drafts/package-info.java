/**
 * Input that is not saved yet, kept so that the end of a session, an update or a lost connection doesn't lose it.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.drafts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
