/**
 * How the cells of other systems' files are understood: days in any calendar, numbers in any width, names with their
 * corporate form, addresses in one line. Knows no table and no database.
 */
@NullMarked
package org.iinkai.core.imports.cell;

import org.jspecify.annotations.NullMarked;
