/**
 * Who did what, when and from where: the searchable record of changes, one entry, and the check of the whole.
 */
@NullMarked
package org.iinkai.ui.shell.audit;

import org.jspecify.annotations.NullMarked;
