/** Tests of the package privacy. */
@NullMarked
package org.iinkai.ui.shell.privacy;

import org.jspecify.annotations.NullMarked;
