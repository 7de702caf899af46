/**
 * The core put together: members, bodies, calendar, activities, report, accounts, audit, numbering, jobs, imports. Knows
 * no screen and no bundle.
 */
@NullMarked
package org.iinkai.core;

import org.jspecify.annotations.NullMarked;
