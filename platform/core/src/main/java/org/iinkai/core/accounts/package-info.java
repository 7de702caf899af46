/**
 * Accounts, roles, sign-in and sessions, and how each is kept from being guessed.
 */
@NullMarked
package org.iinkai.core.accounts;

import org.jspecify.annotations.NullMarked;
