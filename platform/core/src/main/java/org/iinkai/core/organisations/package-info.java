/**
 * The tables that organisations which are no members are read in from: ministries, local governments, associations, media.
 */
@NullMarked
package org.iinkai.core.organisations;

import org.jspecify.annotations.NullMarked;
