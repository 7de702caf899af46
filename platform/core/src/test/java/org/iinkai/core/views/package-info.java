/** Tests of how people like to see lists. */
@NullMarked
package org.iinkai.core.views;

import org.jspecify.annotations.NullMarked;
