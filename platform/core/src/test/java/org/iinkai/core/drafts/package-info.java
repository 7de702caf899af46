/** Tests of drafts. */
@NullMarked
package org.iinkai.core.drafts;

import org.jspecify.annotations.NullMarked;
