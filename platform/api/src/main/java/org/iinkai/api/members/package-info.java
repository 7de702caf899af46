/**
 * The register: companies and other organisations, people, and memberships, all with their dates. Start at
 * {@link org.iinkai.api.members.Companies}, {@link org.iinkai.api.members.People} and
 * {@link org.iinkai.api.members.Members}.
 */
@NullMarked
@Version("1.1.0")
package org.iinkai.api.members;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
