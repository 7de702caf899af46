/** Tests of the package privacy. */
@NullMarked
package org.iinkai.core.privacy;

import org.jspecify.annotations.NullMarked;
