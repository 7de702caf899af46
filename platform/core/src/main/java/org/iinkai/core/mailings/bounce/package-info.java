/**
 * What comes back: reports on mail that could not be delivered (RFC 3464), read from a mailbox.
 */
@NullMarked
package org.iinkai.core.mailings.bounce;

import org.jspecify.annotations.NullMarked;
