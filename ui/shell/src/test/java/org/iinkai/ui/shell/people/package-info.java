/** Tests of the screens of people over the real core. */
@NullMarked
package org.iinkai.ui.shell.people;

import org.jspecify.annotations.NullMarked;
