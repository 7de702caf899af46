/** Tests of the package applications. */
@NullMarked
package org.iinkai.core.applications;

import org.jspecify.annotations.NullMarked;
