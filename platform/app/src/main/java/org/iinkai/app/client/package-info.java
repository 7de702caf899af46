/** Commands that act on a running server, which they find through its data directory. */
@NullMarked
package org.iinkai.app.client;

import org.jspecify.annotations.NullMarked;
