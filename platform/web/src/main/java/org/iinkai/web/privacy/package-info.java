/**
 * The public page that says what personal data is used for and how long it is kept: plain HTML, open to everybody. Start at
 * {@link org.iinkai.web.privacy.PolicyPage}. Knows nobody's data.
 */
@NullMarked
package org.iinkai.web.privacy;

import org.jspecify.annotations.NullMarked;
