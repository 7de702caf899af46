/** A mail server that takes everything, for tests and benchmarks of sending. */
@NullMarked
package org.iinkai.testkit.mail;

import org.jspecify.annotations.NullMarked;
