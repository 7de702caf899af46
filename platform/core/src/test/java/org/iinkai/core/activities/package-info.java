/** Tests of the package activities. */
@NullMarked
package org.iinkai.core.activities;

import org.jspecify.annotations.NullMarked;
