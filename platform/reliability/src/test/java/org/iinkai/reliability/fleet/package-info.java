/**
 * Several servers on one database, behind a proxy.
 */
@NullMarked
package org.iinkai.reliability.fleet;

import org.jspecify.annotations.NullMarked;
