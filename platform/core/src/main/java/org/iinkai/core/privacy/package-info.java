/**
 * Protection of personal data: requests by the people concerned, provision to third parties, breaches, and how long personal
 * data is kept. Like {@code core.records} it reads across the rooms of the core, and deletes there what is over; of bundles
 * it knows only what they say themselves.
 */
@NullMarked
package org.iinkai.core.privacy;

import org.jspecify.annotations.NullMarked;
