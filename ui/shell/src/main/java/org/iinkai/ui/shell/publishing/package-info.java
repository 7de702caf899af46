/** Screens of what is made known: its approval, its channels and their evidence, and what members read of it. */
@NullMarked
package org.iinkai.ui.shell.publishing;

import org.jspecify.annotations.NullMarked;
