/**
 * How names and readings are stored to be sorted and found, and how words get into HTML.
 */
@NullMarked
package org.iinkai.core.text;

import org.jspecify.annotations.NullMarked;
