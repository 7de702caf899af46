/** The OSGi framework inside the platform: what bundles may import, how they are resolved, whose services they see. */
@NullMarked
package org.iinkai.host.wiring;

import org.jspecify.annotations.NullMarked;
