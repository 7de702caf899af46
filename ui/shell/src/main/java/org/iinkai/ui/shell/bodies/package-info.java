/**
 * The association's bodies.
 */
@NullMarked
package org.iinkai.ui.shell.bodies;

import org.jspecify.annotations.NullMarked;
