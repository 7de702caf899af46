/**
 * Public pages of events: what there is, signing people up, what came of it, and calendars that other programs follow.
 * Start at {@link org.iinkai.web.events.EventPages}.
 */
@NullMarked
package org.iinkai.web.events;

import org.jspecify.annotations.NullMarked;
