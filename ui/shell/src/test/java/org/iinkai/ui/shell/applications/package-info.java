/** Tests of the package applications. */
@NullMarked
package org.iinkai.ui.shell.applications;

import org.jspecify.annotations.NullMarked;
