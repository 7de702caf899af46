/**
 * Tokens for programs: a person's own, and everybody's for those who look after accounts.
 */
@NullMarked
package org.iinkai.ui.shell.tokens;

import org.jspecify.annotations.NullMarked;
