/**
 * Saved queries over members, and who was in them on a day.
 */
@NullMarked
package org.iinkai.core.populations;

import org.jspecify.annotations.NullMarked;
