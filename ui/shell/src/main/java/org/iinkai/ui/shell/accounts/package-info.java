/**
 * Accounts, roles, and who may do what and why.
 */
@NullMarked
package org.iinkai.ui.shell.accounts;

import org.jspecify.annotations.NullMarked;
