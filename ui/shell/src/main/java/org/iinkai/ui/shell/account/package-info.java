/**
 * What people do with their own accounts: password, second factor, passkeys, where they are signed in, language.
 */
@NullMarked
package org.iinkai.ui.shell.account;

import org.jspecify.annotations.NullMarked;
