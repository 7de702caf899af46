/**
 * What a bundle says it will contribute: recorded from its declaration, written into its jar by the build, and compared
 * again at every start.
 */
@NullMarked
package org.iinkai.host.descriptor;

import org.jspecify.annotations.NullMarked;
