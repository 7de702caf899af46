/**
 * The annual report (事業報告) as a projection of activities and facts.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
