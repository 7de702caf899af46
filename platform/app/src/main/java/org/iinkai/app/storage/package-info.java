/** The data directory: who holds it, what lies where, and the embedded PostgreSQL that keeps its files there. */
@NullMarked
package org.iinkai.app.storage;

import org.jspecify.annotations.NullMarked;
