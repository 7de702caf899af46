/** Tests of one's own account on screens. */
@NullMarked
package org.iinkai.ui.shell.account;

import org.jspecify.annotations.NullMarked;
