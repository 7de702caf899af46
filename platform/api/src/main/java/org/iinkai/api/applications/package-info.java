/**
 * Joining the association: from a prospect or an application on the public page to a member. Start at
 * {@link org.iinkai.api.applications.Applications}.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.applications;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
