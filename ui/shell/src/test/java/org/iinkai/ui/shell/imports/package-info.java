/** Tests of the screens of imports over the real core. */
@NullMarked
package org.iinkai.ui.shell.imports;

import org.jspecify.annotations.NullMarked;
