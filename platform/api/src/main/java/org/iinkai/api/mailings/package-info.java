/**
 * Mail to many (メール配信): lists of who gets it and why that is lawful, mailings that one person writes and another
 * approves, addresses that get no more. Start at {@link org.iinkai.api.mailings.Mailings}; people who subscribe by
 * themselves come in at {@link org.iinkai.api.mailings.Subscribing}.
 */
@NullMarked
@Version("1.0.0")
package org.iinkai.api.mailings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
