/**
 * How names and readings are stored to be sorted and found.
 */
@NullMarked
package org.iinkai.core.text;

import org.jspecify.annotations.NullMarked;
