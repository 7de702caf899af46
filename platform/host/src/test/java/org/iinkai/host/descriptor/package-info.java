/** Tests of the package of the same name. */
@NullMarked
package org.iinkai.host.descriptor;

import org.jspecify.annotations.NullMarked;
