/**
 * Member companies, people and memberships with their dates.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.members;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
