/**
 * Publishing: one item goes through approval and then to many channels, each of which says when, where and by whom.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.publishing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
