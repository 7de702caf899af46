/**
 * Lets servlets run behind Helidon: every exchange goes to an in-process Jetty that has no port of its own, WebSocket
 * upgrades included.
 */
@NullMarked
package org.iinkai.web.bridge;

import org.jspecify.annotations.NullMarked;
