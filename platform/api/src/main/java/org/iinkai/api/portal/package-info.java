/**
 * What a member company sees and does by itself: its own data, its own people, what is open for it. Start at
 * {@link org.iinkai.api.portal.Portal}; a module that has something for companies implements
 * {@link org.iinkai.api.portal.PortalPart}.
 */
@NullMarked
@Version("1.1.0")
package org.iinkai.api.portal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
