/**
 * Hand-over sheets: what the predecessor leaves, and that the successor has read it.
 */
@NullMarked
package org.iinkai.ui.shell.handover;

import org.jspecify.annotations.NullMarked;
