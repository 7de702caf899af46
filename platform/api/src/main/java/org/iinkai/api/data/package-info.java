/**
 * Typed ids, pages of a list and transactions.
 */
@NullMarked
@Version("1.2.0")
package org.iinkai.api.data;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
