/**
 * How people like to see lists: views that they named and may share, columns that they chose. A view is the query part of
 * a list's address; what it shows is decided by the list and by the rights of whoever opens it.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.views;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
