/**
 * Finding anything by a few letters: what sources answer, and the service that asks them all. Start at
 * {@link org.iinkai.api.search.Search}; who adds records of a kind implements {@link org.iinkai.api.search.SearchSource}.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
