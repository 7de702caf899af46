/**
 * Numbers that belong to a series: 第13回, 2024年度 第1回.
 */
@NullMarked
@Version("1.1.0")
package org.iinkai.api.numbering;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
