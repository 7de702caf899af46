/**
 * The year's work: activities (事業項目), the facts that are printed for them, and where each fact comes from.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.activities;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
