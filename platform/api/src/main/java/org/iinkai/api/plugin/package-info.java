/**
 * What a committee bundle declares. Start at {@link org.iinkai.api.plugin.CommitteePlugin}.
 */
@NullMarked
@Version("1.4.0")
package org.iinkai.api.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
