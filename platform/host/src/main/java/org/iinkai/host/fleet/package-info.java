/**
 * The servers that work on one database: whose turn it is, which of them runs which bundle, and what another one changed.
 */
@NullMarked
package org.iinkai.host.fleet;

import org.jspecify.annotations.NullMarked;
