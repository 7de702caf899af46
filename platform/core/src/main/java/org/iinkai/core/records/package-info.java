/**
 * Asks all modules what they know of a company or a person, and what the calendar itself knows.
 */
@NullMarked
package org.iinkai.core.records;

import org.jspecify.annotations.NullMarked;
