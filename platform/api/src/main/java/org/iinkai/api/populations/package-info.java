/**
 * Populations (対象リスト): saved queries over members, and who was in them on a day, for surveys, mailings and invitations.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.populations;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
