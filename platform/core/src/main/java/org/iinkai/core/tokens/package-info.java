/**
 * Tokens for programs. An account's rights are looked up at every call, so that whoever loses a right loses it here too.
 */
@NullMarked
package org.iinkai.core.tokens;

import org.jspecify.annotations.NullMarked;
