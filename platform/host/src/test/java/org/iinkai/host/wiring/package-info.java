/** Tests of the package of the same name. */
@NullMarked
package org.iinkai.host.wiring;

import org.jspecify.annotations.NullMarked;
