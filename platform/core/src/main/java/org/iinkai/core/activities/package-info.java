/**
 * The year's work as it is recorded: headings, activities, facts entered by hand, title and preface of the report.
 */
@NullMarked
package org.iinkai.core.activities;

import org.jspecify.annotations.NullMarked;
