/** Tests of the package report. */
@NullMarked
package org.iinkai.core.report;

import org.jspecify.annotations.NullMarked;
