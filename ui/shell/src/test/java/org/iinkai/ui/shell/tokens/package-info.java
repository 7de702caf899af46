/** Tests of the screens of tokens over the real core. */
@NullMarked
package org.iinkai.ui.shell.tokens;

import org.jspecify.annotations.NullMarked;
