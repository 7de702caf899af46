/**
 * The front door: one port for pages, REST, downloads, push and the user interface. Entry point is
 * {@link org.iinkai.web.FrontDoor}. Knows the API and the ports it declares itself, nothing of the core, the host or
 * screens.
 */
@NullMarked
package org.iinkai.web;

import org.jspecify.annotations.NullMarked;
