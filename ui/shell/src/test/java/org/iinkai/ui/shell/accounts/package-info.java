/** Screens of accounts, roles and rights. */
@NullMarked
package org.iinkai.ui.shell.accounts;

import org.jspecify.annotations.NullMarked;
