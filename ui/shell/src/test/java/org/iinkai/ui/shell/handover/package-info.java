/** Hand-over sheets on screens. */
@NullMarked
package org.iinkai.ui.shell.handover;

import org.jspecify.annotations.NullMarked;
