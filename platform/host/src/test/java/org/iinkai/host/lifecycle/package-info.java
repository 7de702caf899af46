/** Tests of the package of the same name. */
@NullMarked
package org.iinkai.host.lifecycle;

import org.jspecify.annotations.NullMarked;
