/**
 * How people like to see lists, in the database.
 */
@NullMarked
package org.iinkai.core.views;

import org.jspecify.annotations.NullMarked;
