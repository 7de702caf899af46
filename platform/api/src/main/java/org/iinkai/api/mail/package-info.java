/**
 * Mail to single people, sent by the product. Start at {@link org.iinkai.api.mail.Mail}.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.mail;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
