/** Tests of the host with real bundles, a real framework and a real database; only the screens are stood in for. */
@NullMarked
package org.iinkai.host;

import org.jspecify.annotations.NullMarked;
