/**
 * Mail to single people: an outbox in the database, and the carrier that empties it.
 */
@NullMarked
package org.iinkai.core.mail;

import org.jspecify.annotations.NullMarked;
