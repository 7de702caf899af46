/**
 * Finding anything by a few letters: asks the sources of the core and of bundles at once and puts the closest hits first.
 */
@NullMarked
package org.iinkai.core.search;

import org.jspecify.annotations.NullMarked;
