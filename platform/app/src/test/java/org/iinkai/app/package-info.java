/** Tests of the composition root and of the rules of the house. */
@NullMarked
package org.iinkai.app;

import org.jspecify.annotations.NullMarked;
