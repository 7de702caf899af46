/**
 * The feed of changes, read from the chain that audit entries are sealed into.
 */
@NullMarked
package org.iinkai.core.changes;

import org.jspecify.annotations.NullMarked;
