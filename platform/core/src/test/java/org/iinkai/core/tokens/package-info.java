/** Tests of tokens on a real database. */
@NullMarked
package org.iinkai.core.tokens;

import org.jspecify.annotations.NullMarked;
