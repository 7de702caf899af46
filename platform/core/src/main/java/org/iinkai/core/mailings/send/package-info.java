/**
 * How mailings go out: each recipient is claimed, marked, written to and settled; the words of each mail.
 */
@NullMarked
package org.iinkai.core.mailings.send;

import org.jspecify.annotations.NullMarked;
