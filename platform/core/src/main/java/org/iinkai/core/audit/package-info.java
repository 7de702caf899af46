/**
 * The record of changes: entries that can only be added, and the hash chain they are sealed into.
 */
@NullMarked
package org.iinkai.core.audit;

import org.jspecify.annotations.NullMarked;
