/** Tests of the companies' pages. */
@NullMarked
package org.iinkai.ui.shell.portal;

import org.jspecify.annotations.NullMarked;
