/** Tests of the package letters. */
@NullMarked
package org.iinkai.core.letters;

import org.jspecify.annotations.NullMarked;
