/**
 * Protection of personal data: requests by the people concerned, provision to third parties, breaches.
 */
@NullMarked
package org.iinkai.core.privacy;

import org.jspecify.annotations.NullMarked;
