/** Tests of the package meetings. */
@NullMarked
package org.iinkai.ui.shell.meetings;

import org.jspecify.annotations.NullMarked;
