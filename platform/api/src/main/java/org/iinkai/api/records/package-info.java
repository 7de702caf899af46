/**
 * What modules know of a company or a person: what they attended, answered and owe. Start at
 * {@link org.iinkai.api.records.Records}; a module that knows something implements
 * {@link org.iinkai.api.records.CompanyPart} or {@link org.iinkai.api.records.PersonPart}.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.records;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
