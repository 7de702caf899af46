/** Tests of the companies' pages. */
@NullMarked
package org.iinkai.core.portal;

import org.jspecify.annotations.NullMarked;
