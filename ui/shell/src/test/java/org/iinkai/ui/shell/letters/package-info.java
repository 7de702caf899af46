/** Tests of the package letters. */
@NullMarked
package org.iinkai.ui.shell.letters;

import org.jspecify.annotations.NullMarked;
