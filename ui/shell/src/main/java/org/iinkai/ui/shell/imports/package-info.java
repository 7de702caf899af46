/**
 * Reading files in: choosing one, saying which column is which, looking at what would come of it, storing, undoing.
 */
@NullMarked
package org.iinkai.ui.shell.imports;

import org.jspecify.annotations.NullMarked;
