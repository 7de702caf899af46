/**
 * Whose jars are taken: signatures and the keys they are checked with.
 */
@NullMarked
package org.iinkai.host.trust;

import org.jspecify.annotations.NullMarked;
