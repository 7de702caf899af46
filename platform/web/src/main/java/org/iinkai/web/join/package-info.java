/**
 * The public page on which an organisation applies to join: plain HTML without any script, open to everybody. Start at
 * {@link org.iinkai.web.join.JoinPage}. Knows nobody's membership.
 */
@NullMarked
package org.iinkai.web.join;

import org.jspecify.annotations.NullMarked;
