/** What the core keeps for a bundle beside the bundle's own tables, and how it goes. */
@NullMarked
package org.iinkai.core.remains;

import org.jspecify.annotations.NullMarked;
