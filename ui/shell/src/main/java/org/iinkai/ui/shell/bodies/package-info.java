/**
 * The association's bodies, their posts, and who holds them.
 */
@NullMarked
package org.iinkai.ui.shell.bodies;

import org.jspecify.annotations.NullMarked;
