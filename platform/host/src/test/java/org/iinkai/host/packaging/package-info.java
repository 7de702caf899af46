/** Tests of the package of the same name. */
@NullMarked
package org.iinkai.host.packaging;

import org.jspecify.annotations.NullMarked;
