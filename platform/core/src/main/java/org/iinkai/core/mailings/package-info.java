/**
 * Mail to many: lists with the consent of those on them, mailings from draft to the last answer, addresses that get no
 * more. {@code send} hands mail over, {@code bounce} reads what comes back.
 */
@NullMarked
package org.iinkai.core.mailings;

import org.jspecify.annotations.NullMarked;
