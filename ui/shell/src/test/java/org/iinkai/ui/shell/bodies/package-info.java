/** Tests of the screens of bodies over the real core. */
@NullMarked
package org.iinkai.ui.shell.bodies;

import org.jspecify.annotations.NullMarked;
