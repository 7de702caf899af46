/**
 * Screens for applications to join: the list, one application with all that can be done, its form.
 */
@NullMarked
package org.iinkai.ui.shell.applications;

import org.jspecify.annotations.NullMarked;
