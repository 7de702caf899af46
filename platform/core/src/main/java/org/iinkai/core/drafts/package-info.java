/**
 * Drafts of forms, in the database.
 */
@NullMarked
package org.iinkai.core.drafts;

import org.jspecify.annotations.NullMarked;
